import type { NarrativeState } from "../../../src/app/narrativeSession";
import type { NumberView, ParagraphView } from "../../../src/core/report/narrativeView";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { buildSamples } from "../../../samples/build/samples";
import type { MemoryWorkbook } from "../memoryWorkbook";
import { complete, scene, type Scene } from "../session/scene";

const samples = await buildSamples();
export const lastYear = readWorkbook(samples.get("上年.xlsx") ?? new Uint8Array());

/** A session over the complete sample with its explanation drafted. */
export async function drafted(
  prepare?: (workbook: MemoryWorkbook) => void,
  snapshot: WorkbookSnapshot = complete
): Promise<Scene> {
  const of = await scene(snapshot, prepare);
  await of.session.narrative.draft();
  return of;
}

export function shown({ session }: Scene): NarrativeState {
  const { narrative } = session.state;
  if (narrative === undefined) throw new Error("nothing is drafted");
  return narrative;
}

export function paragraphs(of: Scene): readonly ParagraphView[] {
  return shown(of).view.parts.flatMap(({ sections }) =>
    sections.flatMap((section) => section.paragraphs)
  );
}

export function paragraph(of: Scene, id: string): ParagraphView {
  const found = paragraphs(of).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no paragraph ${id}`);
  return found;
}

export function numbers(of: Scene): readonly NumberView[] {
  return paragraphs(of).flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === "number"));
}

export function changed(of: Scene): readonly NumberView[] {
  return numbers(of).filter((number) => number.changed !== undefined);
}
