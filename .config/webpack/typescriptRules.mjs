/** TypeScript for the web views that Excel uses today: WebView2 and Safari 15. */
export function typescriptRules(production) {
  return [
    {
      test: /\.tsx?$/,
      exclude: /node_modules/,
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2021",
          transform: { react: { runtime: "automatic", development: !production } },
        },
      },
    },
  ];
}
