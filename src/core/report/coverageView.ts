import type { CheckedWorkbook } from "./checkedWorkbook";
import { coverageWording } from "./checkText";
import type { Language } from "./language";
import { placeView, type PlaceView } from "./placeView";

/** Words how many numbers were checked, with those that were not, sheet by sheet. */
export function coverageView({ result }: CheckedWorkbook, language: Language): CoverageView {
  const bySheet = new Map<string, PlaceView[]>();
  for (const cell of result.coverage.unchecked) {
    const places = bySheet.get(cell.sheet) ?? [];
    bySheet.set(cell.sheet, places);
    places.push(placeView(cell, cell));
  }
  const { zh, en } = coverageWording(result.coverage);
  return {
    sentence: { zh: `${zh}。`, en: `${en}.` }[language],
    unchecked: [...bySheet].map(([sheet, places]) => ({ sheet, places })),
  };
}

/** Numbers that no rule has checked, for the coverage switch. */
export interface CoverageView {
  /** 数字 246 个，其中 240 个至少核对过一次。 */
  readonly sentence: string;
  readonly unchecked: readonly {
    readonly sheet: string;
    readonly places: readonly PlaceView[];
  }[];
}
