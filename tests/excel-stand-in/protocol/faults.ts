/** What can be made to go wrong; change it at any time, it holds from the next batch on. */
export interface Faults {
  /** Sheets, by name, that behave as protected besides those that are; "*" is every sheet. */
  protectedSheets: string[];
  /** As if the user were typing into a cell. */
  cellEditing: boolean;
  /** Of ExcelApi: "1.7" is Excel 2019. What came later answers ApiNotFound. Office.js asks once, when a page starts. */
  requirementSet: string;
  /** One call in one batch fails. Batches are counted from when this is set: 0 is the next one. */
  failAtAction: FailAtAction | undefined;
  /** How long each batch takes to be answered, in milliseconds. */
  latency: number;
  /** Most bytes of a request and of an answer; Excel on the web takes 5 MB. */
  byteLimit: number;
  /** "error" answers every batch with an error, "silence" does not answer at all. */
  lostConnection: "error" | "silence" | undefined;
  readOnly: boolean;
  /** "refused": as if the user had pressed Ignore. "missing": an Excel without DialogApi. Asked when a page starts. */
  dialogs: "shown" | "refused" | "missing";
  /** Of the display: Excel's words to the add-in. Asked when a page starts. */
  locale: string;
}

export interface FailAtAction {
  afterBatches: number;
  /** from 0 */
  actionIndex: number;
  code: string;
  message: string;
}

export function noFaults(): Faults {
  return {
    protectedSheets: [],
    cellEditing: false,
    requirementSet: "1.17",
    failAtAction: undefined,
    latency: 0,
    byteLimit: 5 * 1024 * 1024,
    lostConnection: undefined,
    readOnly: false,
    dialogs: "shown",
    locale: "zh-CN",
  };
}
