import { asHostProblem, isCellEditError, isGoneMeanwhile } from "./asHostProblem";
import { HostProblem } from "../../app/hostProblem";

export interface RunOptions {
  /**
   * Reading may wait a moment for a cell that is being edited. Writing may not: it would happen at a time when the user
   * has long been told that it did not.
   */
  readonly waitForCellEdit?: boolean;
  /** The context of handlers that are to be removed. */
  readonly context?: Excel.RequestContext;
}

/** Above this a batch that says nothing counts as never answered. */
const ANSWER_LIMIT_MS = 30_000;

/** How long reading waits before it asks whether a cell is being edited. */
const CELL_EDIT_LIMIT_MS = 3_000;

/**
 * Excel.run, with every failure as a HostProblem. What the job itself throws (the user has stopped it) stays as it is.
 * @throws {HostProblem}
 */
export async function runExcel<T>(
  job: (context: Excel.RequestContext) => Promise<T>,
  { waitForCellEdit = false, context }: RunOptions = {}
): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: waitForCellEdit };
  if (context !== undefined) options.previousObjects = context;
  try {
    return await Excel.run(options, (running) => {
      limitSyncs(running, waitForCellEdit);
      return job(running);
    });
  } catch (error) {
    throw asHostProblem(error);
  }
}

/**
 * The same for a job that looks where sheets and rules are before it touches them: should one go between the two, because
 * the user or a co-author deletes it, the job looks again, once.
 * @param job must bear being done again after a part of it was done
 * @throws {HostProblem}
 */
export async function runExcelAgainIfGone<T>(
  job: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {}
): Promise<T> {
  try {
    return await runExcel(job, options);
  } catch (error) {
    if (!isGoneMeanwhile(error)) throw error;
    return runExcel(job, options);
  }
}

/**
 * Gives every sync of a run its time limit: the whole run may take as long as the workbook is large. Set on the context
 * itself, so that the jobs keep saying `context.sync()`, which the lint rules for Office understand.
 */
function limitSyncs(context: Excel.RequestContext, waitForCellEdit: boolean): void {
  const sync = context.sync.bind(context);
  context.sync = <T>(passThrough?: T) => answered(sync(passThrough), waitForCellEdit);
}

/** @throws {HostProblem} when no answer comes, or when it waits for a cell that is being edited */
function answered<T>(answer: Promise<T>, waitForCellEdit: boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (kind: "lost-connection" | "cell-editing") => (): void => {
      reject(new HostProblem(kind));
    };
    const limit = setTimeout(fail("lost-connection"), ANSWER_LIMIT_MS);
    const look = waitForCellEdit
      ? setTimeout(() => void ifCellIsEdited(fail("cell-editing")), CELL_EDIT_LIMIT_MS)
      : undefined;
    const done = (): void => {
      clearTimeout(limit);
      clearTimeout(look);
    };
    answer.finally(done).then(resolve, reject);
  });
}

/** Asks with a batch that does not wait. A host that is slow, or gone, lets the waiting go on. */
async function ifCellIsEdited(tell: () => void): Promise<void> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getCount();
      await context.sync();
    });
  } catch (error) {
    if (isCellEditError(error)) tell();
  }
}
