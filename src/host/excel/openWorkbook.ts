import { addressesOn, addSheet, removeSheet, replaceSheet } from "./addedSheet";
import { isDeniedError } from "./asHostProblem";
import { entryOf, goTo, restore, write, type SheetIds } from "./cells";
import { deleteFindingsSheets, writeFindingsSheet } from "./findingsSheet";
import { replaceHighlights, type SheetMarking } from "./highlights";
import { changeKept, loadKept } from "./kept";
import { hostLimits } from "./limits";
import { selectedCell, sheetNames } from "./selection";
import { listenToEdits } from "./listenToEdits";
import { entriesOf, restoreCells, writeTexts, type May } from "./manyCells";
import { OwnChanges } from "./ownChanges";
import { surveySheets, type SurveyedSheet } from "./ownRules";
import { readWorkbook } from "./readWorkbook";
import { runExcel, runExcelAgainIfGone } from "./runExcel";
import type {
  AddedSheet,
  CellBefore,
  CellContent,
  CellEntry,
  ClearingOutcome,
  HostLimit,
  MarkingOutcome,
  OpenSnapshot,
  OpenWorkbook,
  ReadOptions,
  StopListening,
} from "../../app/openWorkbook";
import { HostProblem } from "../../app/hostProblem";
import type { FindingsSheet, Highlight } from "../../core/report/annotation";
import { highlightAreas, type HighlightAreas } from "../../core/report/highlightAreas";
import { cellName, type CellAddress, type RangeAddress } from "../../core/workbook/address";
import type { BuiltSheet } from "../../core/workbook/builtSheet";
import type { CellText } from "../../core/workbook/cellText";

/** The workbook that Excel has open beside this page. To be called after office.js has started. */
export function createOpenWorkbook(): OpenWorkbook {
  return new ExcelWorkbook();
}

class ExcelWorkbook implements OpenWorkbook {
  readonly limits: readonly HostLimit[] = hostLimits();
  /** Where our highlights were at the last look; looked at anew before anything is taken away. */
  #surveyed: readonly SurveyedSheet[] | undefined;
  /** Ids of the sheets by the name under which they were read, which findings and highlights name them by. */
  #ids: SheetIds = new Map();
  #listener: (() => void) | undefined;
  readonly #own = new OwnChanges(
    () => this.#listener?.(),
    () => performance.now()
  );

  async read(options: ReadOptions = {}): Promise<OpenSnapshot> {
    const { snapshot, sheets } = await runExcelAgainIfGone(
      (context) => readWorkbook(context, options),
      {
        waitForCellEdit: options.waits ?? true,
      }
    );
    this.#surveyed = sheets;
    this.#ids = new Map(sheets.map(({ id, name }) => [name, id]));
    this.#noteFindingsSheets(sheets);
    return snapshot;
  }

  async mark(highlights: readonly Highlight[]): Promise<MarkingOutcome> {
    const wanted = new Map<string, HighlightAreas>();
    for (const [name, areas] of highlightAreas(highlights))
      wanted.set(this.#ids.get(name) ?? name, areas);
    const protectedSheets = await this.#replace(
      (sheet) => wanted.get(sheet.id) ?? wanted.get(sheet.name) ?? NONE
    );
    return { protectedSheets };
  }

  async clearMarks(): Promise<ClearingOutcome> {
    let cleared = false;
    const protectedSheets = await this.#replace(
      () => NONE,
      async (context, sheets) => {
        const findings = sheets.filter(({ isFindings }) => isFindings);
        cleared ||= sheets.some((sheet) => sheet.isFindings || hasRemovable(sheet));
        if (findings.length === 0) return;
        this.#noteFindingsSheets(findings);
        deleteFindingsSheets(context, findings);
        try {
          await context.sync();
        } catch (error) {
          // The structure of the workbook is protected.
          const names = findings.map(({ name }) => name);
          throw isDeniedError(error) ? new HostProblem("protected-sheet", names) : error;
        }
      }
    );
    return { cleared, protectedSheets };
  }

  async hasMarks(): Promise<boolean> {
    const sheets = await runExcelAgainIfGone((context) => surveySheets(context), {
      waitForCellEdit: true,
    });
    this.#surveyed = sheets;
    this.#noteFindingsSheets(sheets);
    return sheets.some(({ isFindings, highlights }) => isFindings || highlights.length > 0);
  }

  writeFindingsSheet(sheet: FindingsSheet): Promise<void> {
    return this.#own.during(async () => {
      const id = await runExcelAgainIfGone((context) => writeFindingsSheet(context, sheet));
      this.#own.isFindingsSheet(id);
      this.#surveyed = undefined;
    });
  }

  goTo(place: CellAddress | RangeAddress): Promise<void> {
    return runExcelAgainIfGone((context) => goTo(context, place, this.#ids));
  }

  entryOf(cell: CellAddress): Promise<CellEntry> {
    return runExcelAgainIfGone((context) => entryOf(context, cell, this.#ids));
  }

  write(cell: CellAddress, content: CellContent): Promise<string> {
    return this.#own.during(async () => {
      const done = await runExcelAgainIfGone((context) => write(context, cell, content, this.#ids));
      this.#own.wrote(done.sheet, cellName(cell));
      return done.numberFormat;
    });
  }

  restore(cell: CellAddress, entry: CellEntry): Promise<void> {
    return this.#own.during(async () => {
      const sheet = await runExcelAgainIfGone((context) =>
        restore(context, cell, entry, this.#ids)
      );
      this.#own.wrote(sheet, cellName(cell));
    });
  }

  entriesOf(cells: readonly CellAddress[]): Promise<readonly CellBefore[]> {
    return runExcelAgainIfGone((context) => entriesOf(context, cells, this.#ids));
  }

  writeTexts(
    texts: readonly CellText[],
    may: May = () => true
  ): Promise<readonly CellBefore[] | undefined> {
    return this.#own.during(async () => {
      const done = await runExcel((context) => writeTexts(context, texts, this.#ids, may));
      for (const { sheet, address } of done?.areas ?? []) this.#own.wrote(sheet, address);
      return done?.before;
    });
  }

  restoreCells(before: readonly CellBefore[], may: May = () => true): Promise<boolean> {
    return this.#own.during(async () => {
      const areas = await runExcel((context) => restoreCells(context, before, this.#ids, may));
      for (const { sheet, address } of areas ?? []) this.#own.wrote(sheet, address);
      return areas !== undefined;
    });
  }

  addSheet(content: BuiltSheet, behind: string): Promise<AddedSheet> {
    return this.#own.during(async () => {
      const added = await runExcel((context) => addSheet(context, content, behind));
      this.#own.changedSheet(added.id);
      for (const address of addressesOn(added)) this.#own.wrote(added.id, address);
      return added;
    });
  }

  removeSheet(added: AddedSheet): Promise<"removed" | "changed" | "gone"> {
    return this.#own.during(async () => {
      const outcome = await runExcel((context) => removeSheet(context, added));
      if (outcome === "removed") this.#own.changedSheet(added.id);
      return outcome;
    });
  }

  replaceSheet(content: BuiltSheet, replaced: string): Promise<AddedSheet> {
    return this.#own.during(async () => {
      const added = await runExcel((context) => replaceSheet(context, content, replaced));
      this.#own.changedSheet(added.id);
      this.#own.changedSheet(added.replacedId);
      for (const address of addressesOn(added)) this.#own.wrote(added.id, address);
      return added;
    });
  }

  sheetNames(): Promise<readonly string[]> {
    return runExcel(sheetNames, { waitForCellEdit: true });
  }

  selectedCell(): Promise<CellAddress> {
    return runExcel(selectedCell, { waitForCellEdit: true });
  }

  loadKept(): Promise<unknown> {
    return runExcel(loadKept, { waitForCellEdit: true });
  }

  changeKept(change: (kept: unknown) => unknown): Promise<void> {
    return runExcel((context) => changeKept(context, change));
  }

  async onEdited(listener: () => void): Promise<StopListening> {
    this.#listener = listener;
    const stop = await runExcel((context) =>
      listenToEdits(context, (event) => {
        this.#own.hear(event);
      })
    );
    return async () => {
      if (this.#listener === listener) this.#listener = undefined;
      await stop();
    };
  }

  /** @returns the names of protected sheets on which something would have to be changed */
  async #replace(
    areasOn: (sheet: SurveyedSheet) => HighlightAreas,
    after?: (context: Excel.RequestContext, sheets: readonly SurveyedSheet[]) => Promise<void>
  ): Promise<readonly string[]> {
    const known = this.#surveyed;
    // Should it fail half-way, nothing is known until the next look.
    this.#surveyed = undefined;
    let isFirst = true;
    return this.#own.during(() =>
      runExcelAgainIfGone(async (context) => {
        const sheets = await surveySheets(context, isFirst ? known : undefined);
        isFirst = false;
        const markings = sheets
          .map((sheet): SheetMarking => ({ sheet, areas: areasOn(sheet) }))
          .filter(hasChange);
        const open = markings.filter(({ sheet }) => !sheet.protected);
        const added = await replaceHighlights(context, open);
        await after?.(context, sheets);
        if (after === undefined)
          this.#surveyed = sheets.map((sheet) => {
            return { ...sheet, highlights: added.get(sheet.id) ?? sheet.highlights };
          });
        return markings.flatMap(({ sheet }) => (sheet.protected ? [sheet.name] : []));
      })
    );
  }

  #noteFindingsSheets(sheets: readonly SurveyedSheet[]): void {
    for (const { id, holdsFindings } of sheets) if (holdsFindings) this.#own.isFindingsSheet(id);
  }
}

const NONE: HighlightAreas = new Map();

function hasChange({ sheet, areas }: SheetMarking): boolean {
  return sheet.highlights.length > 0 || [...areas.values()].some(({ length }) => length > 0);
}

function hasRemovable({ highlights, protected: isProtected }: SurveyedSheet): boolean {
  return highlights.length > 0 && !isProtected;
}
