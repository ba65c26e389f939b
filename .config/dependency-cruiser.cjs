/** The architecture, executable. Each rule says why; `npm run directions` runs them. */
/** The one way from the pane to the readers of files, fetched when used. */
const CHOSEN_FILES = "^src/host/web/chosenFiles\\.ts$";
const core = (...rooms) => rooms.map((room) => `^src/core/${room}/`);

/** In the order in which data flows: a stage may use those before it, never those after it. */
const stages = [
  "workbook",
  "money",
  "standards",
  "recognition",
  "figures",
  "crosswalk",
  "checking",
  "narrative",
  "proofreading",
  "report",
];

const stageOrder = stages.slice(0, -1).map((stage, index) => ({
  name: `${stage}-before-${stages.slice(index + 1).join("-and-")}`,
  comment:
    "Data flows one way: read → recognise → figures → questions. An earlier stage that knew a later one would close the circle.",
  severity: "error",
  from: { path: core(stage) },
  to: { path: core(...stages.slice(index + 1)) },
}));

/** Loaded by a page's own text, without the bundle. */
const LOADED_BY_PAGES = "^src/taskpane/old-web-view\\.js$";

/** The pages of the add-in, where the parts are put together. */
const EXCEL_ENTRIES = "^src/(taskpane/index\\.tsx|commands/(commands|result)\\.ts)$";

module.exports = {
  forbidden: [
    ...stageOrder,
    {
      name: "core-is-pure",
      comment:
        "The engine runs in Excel's web view, in the command line and in tests alike: no Office, no DOM, no files, no clock.",
      severity: "error",
      from: { path: "^src/core/" },
      to: {
        pathNot: ["^src/core/", "node_modules/decimal\\.js", "node_modules/fastest-levenshtein"],
      },
    },
    {
      name: "likeness-of-names-at-one-place",
      comment: "How like two names must be to be one is decided once.",
      severity: "error",
      from: { pathNot: "^src/core/proofreading/claims/projectNames\\.ts$" },
      to: { path: "node_modules/fastest-levenshtein" },
    },
    {
      name: "decimal-only-in-money",
      comment:
        "One wrapper decides how amounts are read, added and rounded; a second would decide differently.",
      severity: "error",
      from: { pathNot: "^src/core/money/" },
      to: { path: "node_modules/decimal\\.js" },
    },
    {
      name: "one-reader-of-files",
      comment:
        "Files from strangers are opened at one place, host/file, which counts what it inflates; the libraries write samples and check us in tests, and one of them inflates where there is no Node.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/host/file/inflate\\.ts$" },
      to: { path: "node_modules/(hucre|fflate)" },
    },
    {
      name: "files-only-in-host-file-and-cli",
      comment: "Only these folders may touch the disk; the add-in has none.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(host/file|cli)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "word-documents-at-one-place",
      comment:
        "The library that writes Word documents is large: it is wrapped in one folder, which is fetched when somebody wants one.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/host/document/" },
      to: { path: "node_modules/docx/" },
    },
    {
      name: "host-serves-app",
      comment:
        "A host turns bytes into a snapshot and a decision into bytes; what is decided is no concern of its.",
      severity: "error",
      from: { path: "^src/host/" },
      to: {
        path: "^src/(cli|taskpane|commands|core/(recognition|figures|crosswalk|checking|proofreading|standards))",
      },
    },
    {
      name: "hosts-know-no-other-host",
      comment:
        "Excel, files and the web view are served side by side; what two of them share belongs to core or app.",
      severity: "error",
      from: { path: "^src/host/([^/]+)/", pathNot: CHOSEN_FILES },
      to: { path: "^src/host/", pathNot: "^src/host/$1/" },
    },
    {
      name: "excel-only-by-entries",
      comment:
        "Everything else takes the open workbook as a port: it can be tested without Excel and says nothing that only Excel understands.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/host/excel/|${EXCEL_ENTRIES}` },
      to: { path: "^src/host/excel/" },
    },
    {
      name: "add-in-has-no-files",
      comment:
        "What shows is a web page: no command line and no reader of files belongs into its bundle. A file that the user chooses from disk is read by the same reader all the same: one file fetches it when it is needed.",
      severity: "error",
      from: { path: "^src/(taskpane|commands|host/(excel|web))/", pathNot: CHOSEN_FILES },
      to: { path: "^src/(cli|host/file)/" },
    },
    {
      name: "pane-shows-what-is-worded",
      comment:
        "The pane and the ribbon ask use cases and show what core/report has worded. Data of the earlier stages they may name as types; a second opinion on them would differ one day.",
      severity: "error",
      from: { path: "^src/(taskpane|commands)/" },
      to: {
        path: core(
          "money",
          "standards",
          "recognition",
          "checking",
          "crosswalk",
          "narrative",
          "proofreading"
        ),
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "pane-and-ribbon-apart",
      comment:
        "They are two pages, which talk by src/host/web; an import would load the one's code with the other.",
      severity: "error",
      from: { path: "^src/(taskpane|commands)/" },
      to: { path: "^src/(taskpane|commands)/", pathNot: "^src/$1/" },
    },
    {
      name: "react-only-in-pane",
      comment: "A check from the ribbon runs without a view, and should not load one.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "app-names-no-host",
      comment: "Use cases take what they need as ports, so that each host can serve them.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { path: "^src/(host|cli|taskpane|commands)/" },
    },
    {
      name: "nobody-imports-tests",
      comment: "What ships must not need what tests it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|samples|docs)/" },
    },
    {
      name: "no-circles",
      comment: "Files that need each other are one file, or a third one is missing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "A file nobody imports is dead, or an entry that should be named here.",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: `^src/(cli/main|cli/worker)\\.ts$|${EXCEL_ENTRIES}|${LOADED_BY_PAGES}`,
      },
      to: {},
    },
    {
      name: "resolvable",
      comment: "An import that cannot be resolved breaks at run time.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
