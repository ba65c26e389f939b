import { SENTENCES, type NarrativeStyle, type SentenceId } from "../sentences";
import { parseTemplate } from "../template";
import { henan2021Narrative } from "./henan2021";

/** The wording of a layout profile; that of Henan where a profile has none of its own. */
export function narrativeStyle(profileId: string): NarrativeStyle {
  return STYLES.get(profileId) ?? henan2021Narrative;
}

/**
 * Looks at every template of a wording, so that a slip is told before anything is drafted.
 * @throws {TemplateProblem} for the first template that names what its sentence does not offer
 */
export function validateWording({ wording }: NarrativeStyle): void {
  for (const [sentence, places] of Object.entries(SENTENCES)) {
    parseTemplate(sentence, wording[sentence as SentenceId], places);
  }
}

const STYLES: ReadonlyMap<string, NarrativeStyle> = new Map([["henan-2021", henan2021Narrative]]);
