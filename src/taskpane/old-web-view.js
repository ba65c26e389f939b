/* Runs only where modules are unknown, which is Internet Explorer inside volume-licensed Excel 2019 and 2016. Old syntax. */
document.addEventListener("DOMContentLoaded", function () {
  var english = navigator.language && navigator.language.indexOf("zh") !== 0;
  document.body.appendChild(document.createElement("p")).textContent = english
    ? "Gouji needs Excel with the WebView2 runtime. Install Microsoft Edge WebView2 and a current update of Office, then restart Excel."
    : "本机的 Excel 仍用 Internet Explorer 显示加载项，预算勾稽助手无法运行。请更新 Office 并安装 Microsoft Edge WebView2 运行时，然后重新启动 Excel。";
});
