// Runs as it stands, without the build: ES5, for web views that cannot even read the program (Internet Explorer behind
// Excel 2016 and 2019). It only looks for what the program needs and lets the page show its other text.
(function () {
  var isEnough =
    "noModule" in document.createElement("script") &&
    typeof Object.hasOwn === "function" &&
    typeof Array.prototype.at === "function" &&
    typeof String.prototype.replaceAll === "function";
  if (!isEnough) document.documentElement.className += " old-engine";
})();
