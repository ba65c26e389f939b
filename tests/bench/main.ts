import { readXlsx } from "hucre/xlsx";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { buildSamples } from "../../samples/build/samples";
import { checkRecognition } from "../../src/core/checking/checkFigures";
import { draftNarrative } from "../../src/core/narrative/draftNarrative";
import { narrativeText } from "../../src/core/narrative/narrativeText";
import { evidenceOf } from "../../src/core/proofreading/evidence/evidenceOf";
import { proofread } from "../../src/core/proofreading/proofread";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/host/file/readWorkbook";
import { largeWorkbook } from "../random/largeWorkbook";
import { measureCrosswalk } from "./crosswalk";
import { measureManyFiles, type ManyFiles } from "./manyFiles";
import { medianMilliseconds } from "./median";

/**
 * `npm run bench [-- --files 1000]`: what the program costs, as medians of several runs after warm-up. The targets
 * are ratios where they can be, taken in one run on one machine.
 */
const { values } = parseArgs({ options: { files: { type: "string", default: "1000" } } });

const complete = (await buildSamples()).get("完整.xlsx");
if (complete === undefined) throw new Error("there is no complete sample");
await oneWorkbook(complete);
await classCorrespondence();
await explanation(complete);
await manyWorkbooks(complete, Number(values.files));

async function oneWorkbook(bytes: Uint8Array): Promise<void> {
  const sample = readWorkbook(bytes);
  const small = largeWorkbook(2);
  const large = largeWorkbook(200);

  const { parse, parseAll, recognise, whole } = await medianMilliseconds(
    {
      parse: () => readWorkbook(bytes),
      // Our reader takes values only; a library that reads the whole workbook is what others measure against.
      parseAll: () => readXlsx(bytes),
      recognise: () => recogniseWorkbook(sample),
      whole: () => engine(sample),
    },
    { warmUp: 60, runs: 100 }
  );
  print("The complete sample", [
    ["cells with a value", String(cellCount(sample))],
    ["parse", milliseconds(parse)],
    ["parse everything, with hucre", milliseconds(parseAll)],
    ["recognise", milliseconds(recognise)],
    ["recognise + check", milliseconds(whole), whole < 20, "under 20 ms"],
    ["… of the time to parse", percent(whole / parse), whole / parse < 0.15, "under 15 %"],
    ["… of the time of hucre", percent(whole / parseAll)],
  ]);

  const { wholeSample, wholeSmall } = await medianMilliseconds(
    { wholeSample: () => engine(sample), wholeSmall: () => engine(small) },
    { warmUp: 20, runs: 100 }
  );
  const { wholeLarge } = await medianMilliseconds(
    { wholeLarge: () => engine(large) },
    { warmUp: 2, runs: 9 }
  );
  const growth = perCell(wholeLarge, large) / perCell(wholeSample, sample);
  const growthInKind = perCell(wholeLarge, large) / perCell(wholeSmall, small);
  print("A workbook 100 times as large: 200 units", [
    ["rows, cells with a value", `${rowCount(large)}, ${cellCount(large)}`],
    ["recognise + check", milliseconds(wholeLarge)],
    ["per cell: the sample", microseconds(perCell(wholeSample, sample))],
    ["per cell: 2 units", microseconds(perCell(wholeSmall, small))],
    ["per cell: 200 units", microseconds(perCell(wholeLarge, large))],
    ["growth from the sample", growth.toFixed(2), growth <= 1.2, "at most 1.2"],
    ["growth from 2 units", growthInKind.toFixed(2)],
  ]);
}

async function classCorrespondence(): Promise<void> {
  const times = await measureCrosswalk();
  print(
    "Government classes proposed for tables without any",
    times.map(({ name, openRows, milliseconds: time }) => [
      `${name}: ${String(openRows)} rows`,
      milliseconds(time),
      time < 200,
      "under 200 ms",
    ])
  );
}

async function explanation(bytes: Uint8Array): Promise<void> {
  const snapshot = readWorkbook(bytes);
  const recognition = recogniseWorkbook(snapshot);
  const { draft } = await medianMilliseconds(
    { draft: () => narrativeText(draftNarrative(recognition, { lastYear: recognition })) },
    { warmUp: 20, runs: 50 }
  );
  print("The explanation of the complete sample, after recognition", [
    ["draft", milliseconds(draft), draft < 50, "under 50 ms"],
  ]);
  await proofreadingOf(snapshot, recognition);
}

/** Seven of our own explanations, one behind the other: some 100 KB. */
async function proofreadingOf(
  snapshot: WorkbookSnapshot,
  recognition: ReturnType<typeof recogniseWorkbook>
): Promise<void> {
  const one = narrativeText(draftNarrative(recognition));
  const text = Array.from({ length: 7 }, () => one).join("\n");
  const { long } = await medianMilliseconds(
    { long: () => proofread(text, evidenceOf([{ snapshot, recognition }])) },
    { warmUp: 3, runs: 9 }
  );
  const kilobytes = new TextEncoder().encode(text).length / 1000;
  print("Proofreading, with the tables of the complete sample", [
    [`${kilobytes.toFixed(0)} KB`, milliseconds(long), long < 300, "under 300 ms"],
  ]);
}

async function manyWorkbooks(bytes: Uint8Array, files: number): Promise<void> {
  const [otherLoad = 0] = loadavg();
  const few = await measureManyFiles(bytes, Math.max(1, Math.round(files / 4)));
  const all = await measureManyFiles(bytes, files);
  const growth = all.peakMegabytes / few.peakMegabytes;
  print(`${all.files} workbooks through the command line, JSON`, [
    ["wall time", `${all.seconds.toFixed(1)} s (${perFile(all)} per file)`],
    ["cores used of those there", `${all.coresUsed.toFixed(2)} of ${availableParallelism()}`],
    ["load of the machine beforehand", otherLoad.toFixed(1)],
    ["peak memory", `${all.peakMegabytes.toFixed(0)} MB`],
    [`… by that of ${few.files} workbooks`, growth.toFixed(2)],
  ]);
}

function engine(snapshot: WorkbookSnapshot): unknown {
  return checkRecognition(recogniseWorkbook(snapshot));
}

function perCell(time: number, snapshot: WorkbookSnapshot): number {
  return time / cellCount(snapshot);
}

function cellCount(snapshot: WorkbookSnapshot): number {
  return snapshot.sheets
    .flatMap((sheet) => sheet.rows)
    .reduce((sum, row) => sum + row.filter((cell) => cell !== null && cell !== "").length, 0);
}

function rowCount(snapshot: WorkbookSnapshot): number {
  return snapshot.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
}

function perFile({ seconds, files }: ManyFiles): string {
  return milliseconds((seconds * 1000) / files);
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} ms`;
}

function microseconds(time: number): string {
  return `${(time * 1000).toFixed(2)} µs`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A line says what was measured; one with a target also says whether it was met. */
type BenchLine = readonly [what: string, figure: string, met?: boolean, target?: string];

function print(title: string, lines: readonly BenchLine[]): void {
  const printed = lines.map(([what, figure, met, target]) => {
    const verdict = target === undefined ? "" : `  ${met === true ? "✓" : "✗"} ${target}`;
    return `  ${what.padEnd(44)}${figure.padStart(16)}${verdict}`;
  });
  process.stdout.write(`${[title, ...printed].join("\n")}\n\n`);
}
