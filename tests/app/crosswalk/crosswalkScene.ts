import type { CrosswalkState } from "../../../src/app/crosswalkSession";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import type { CrosswalkRowView } from "../../../src/core/report/crosswalkView";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { blanked } from "../../core/crosswalk/blanked";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { complete, scene, type Scene } from "../session/scene";

/** The complete sample, and the same without its government classes. */
export { complete };
export const { snapshot: blank, removed } = blanked(complete, recogniseWorkbook(complete));

/** The sheet of the two-class table. */
export const SHEET = [...removed.keys()][0]?.split("!")[0] ?? "";

export const KINDS = {
  unitKind: "administrative",
  projectUnitKind: "public-institution",
} as const;

export async function crosswalkScene(
  snapshot: WorkbookSnapshot = blank,
  prepare?: (workbook: MemoryWorkbook) => void
): Promise<Scene> {
  return scene(snapshot, prepare);
}

export function shown({ session }: Scene): CrosswalkState {
  const { crosswalk } = session.state;
  if (crosswalk === undefined) throw new Error("nothing is proposed");
  return crosswalk;
}

export function rows(of: Scene): readonly CrosswalkRowView[] {
  return shown(of).view.tables.flatMap((table) => table.rows);
}

export function rowOf(of: Scene, id: string): CrosswalkRowView {
  const row = rows(of).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

/** Proposes with the kinds of the sample, and shows what would be written into every row. */
export async function previewed(of: Scene): Promise<void> {
  const { session } = of;
  await session.changeSettings(KINDS);
  await session.crosswalk.propose();
  await session.crosswalk.preview([...removed.keys()]);
}

/** Every cell of the sheet as it stands: contents, formats, apostrophes. */
export async function sheetNow({ workbook }: Scene, sheet = SHEET): Promise<unknown> {
  const { sheets } = await workbook.read();
  return {
    rows: sheets.find(({ name }) => name === sheet)?.rows,
    quotes: [...workbook.quotes].sort(),
  };
}
