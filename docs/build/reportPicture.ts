import { buildSamples } from "../../samples/build/samples";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { checkText } from "../../src/core/report/checkText";
import { readWorkbook } from "../../src/host/file/readWorkbook";

/** A picture of the report on the sample with mistakes: its beginning and its end, as a terminal shows them. */
export async function reportPicture(): Promise<string> {
  const bytes = (await buildSamples()).get(SAMPLE);
  if (bytes === undefined) throw new Error(`there is no sample ${SAMPLE}`);
  let report = "";
  await checkWorkbook({
    read: () => readWorkbook(bytes),
    report: (checked) => {
      report = checkText(`samples/${SAMPLE}`, checked, "zh");
    },
  });
  const blocks = report.split("\n\n");
  const shown = [COMMAND, ...blocks.slice(0, FIRST_BLOCKS), "……", ...blocks.slice(-1)];
  return svg(shown.join("\n\n").split("\n").flatMap(folded));
}

const SAMPLE = "含错误.xlsx";
const COMMAND = `$ npm run --silent gouji -- check samples/${SAMPLE}`;

/** The heading and the first two tables with findings. */
const FIRST_BLOCKS = 3;

/** In columns of a terminal; a Chinese character takes two. */
const WIDTH = 112;

function folded(line: string): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  let columns = 0;
  for (const character of line) {
    if (columns + columnsOf(character) > WIDTH) {
      lines.push(current);
      current = indent;
      columns = indent.length;
    }
    current += character;
    columns += columnsOf(character);
  }
  return [...lines, current];
}

function columnsOf(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

/** Every character has its place, so that no font of a reader's machine moves the columns. */
function svg(lines: readonly string[]): string {
  const height = lines.length * LINE_HEIGHT + 2 * PADDING;
  const width = WIDTH * COLUMN_WIDTH + 2 * PADDING;
  const texts = lines.map((line, index) => {
    const y = PADDING + index * LINE_HEIGHT + FONT_SIZE;
    return line.trim() === ""
      ? ""
      : `<text y="${y}" fill="${colourOf(line)}">${placed(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="gouji check">`,
    `<rect width="100%" height="100%" rx="6" fill="#1e2329"/>`,
    `<g font-family="'Noto Sans Mono CJK SC', 'Sarasa Mono SC', Consolas, Menlo, 'Microsoft YaHei', monospace" font-size="${FONT_SIZE}">`,
    ...texts.filter((text) => text !== ""),
    `</g>`,
    `</svg>`,
    ``,
  ].join("\n");
}

/** Words and runs of Chinese, each at its place and stretched to its columns: not every renderer places single letters. */
function placed(line: string): string {
  const spans: string[] = [];
  let column = 0;
  for (const run of line.match(RUNS) ?? []) {
    const columns = [...run].reduce((sum, character) => sum + columnsOf(character), 0);
    const x = PADDING + column * COLUMN_WIDTH;
    if (run.trim() !== "")
      spans.push(`<tspan x="${x}" textLength="${columns * COLUMN_WIDTH}">${escaped(run)}</tspan>`);
    column += columns;
  }
  return spans.join("");
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => ESCAPES[character] ?? character);
}

function colourOf(line: string): string {
  if (line.startsWith("  ✗")) return "#ff8f80";
  if (line.startsWith("  !")) return "#ffd479";
  return line.startsWith(" ") ? "#c5cbd3" : "#ffffff";
}

const WIDE = /[\u00b7\u2018-\u201d\u2026\u2190-\u21ff\u3000-\u9fff\uff00-\uffef]/;

/** Spaces, runs of wide characters, words of narrow ones. */
const RUNS =
  /[ \u3000]+|[\u00b7\u2018-\u201d\u2026\u2190-\u21ff\u3001-\u9fff\uff00-\uffef]+|[^ \u00b7\u2018-\u201d\u2026\u2190-\u21ff\u3000-\u9fff\uff00-\uffef]+/g;
const ESCAPES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
/** Half of the font size, so that Chinese stands in its natural width. */
const COLUMN_WIDTH = 7;
const LINE_HEIGHT = 22;
const FONT_SIZE = 14;
const PADDING = 20;
