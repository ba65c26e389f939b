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
  const lines = report.split("\n");
  const shown = [COMMAND, "", ...lines.slice(0, FIRST_LINES), "", "……", "", ...lines.slice(-2)];
  return svg(shown.flatMap(folded));
}

const SAMPLE = "含错误.xlsx";
const COMMAND = `$ npm run --silent gouji -- check samples/${SAMPLE}`;

/** Up to the end of the second table with findings. */
const FIRST_LINES = 27;

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
  return /[\u2018-\u201d\u2026\u2190-\u21ff\u3000-\u9fff\uff00-\uffef]/.test(character) ? 2 : 1;
}

/** Every character has its place, so that no font of a reader's machine moves the columns. */
function svg(lines: readonly string[]): string {
  const height = lines.length * LINE_HEIGHT + 2 * PADDING;
  const width = WIDTH * COLUMN_WIDTH + 2 * PADDING;
  const texts = lines.map((line, index) => {
    const y = PADDING + index * LINE_HEIGHT + FONT_SIZE;
    return line.trim() === ""
      ? ""
      : `<text y="${y}" fill="${colourOf(line)}" ${placed(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="gouji check">`,
    `<rect width="100%" height="100%" rx="6" fill="#1e2329"/>`,
    `<g font-family="Consolas, Menlo, 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace" font-size="${FONT_SIZE}">`,
    ...texts.filter((text) => text !== ""),
    `</g>`,
    `</svg>`,
    ``,
  ].join("\n");
}

function placed(line: string): string {
  let column = 0;
  const places = [...line].map((character) => {
    const x = PADDING + column * COLUMN_WIDTH;
    column += columnsOf(character);
    return { character, x };
  });
  const printed = places.filter(({ character }) => character.trim() !== "");
  const text = printed.map(({ character }) => ESCAPES[character] ?? character).join("");
  return `x="${printed.map(({ x }) => x).join(" ")}">${text}`;
}

function colourOf(line: string): string {
  if (line.startsWith("  ✗")) return "#ff8f80";
  if (line.startsWith("  !")) return "#ffd479";
  return line.startsWith(" ") ? "#c5cbd3" : "#ffffff";
}

const ESCAPES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
const COLUMN_WIDTH = 8;
const LINE_HEIGHT = 22;
const FONT_SIZE = 14;
const PADDING = 20;
