import { problemWording } from "../hostProblem";
import { keptValue, readKept, readSettings, type Kept, type SettingsChange } from "../settings";
import type { NarrativeKept } from "../narrative/narrativeKept";
import type { Waiver } from "../../core/checking/waiver";
import { asProblem, type Ground } from "./ground";
import { notKept } from "./notices";

/** What the user does to what is kept: one waiver comes or goes, one setting changes. */
type KeptChange = (kept: Kept) => Kept;

/** What the workbook keeps for the next session: settings, waivers, what was said and rewritten of the explanation. */
export class Keeping {
  private saving: Promise<void> = Promise.resolve();
  private isLoaded = false;
  /** What the workbook does not keep yet, in the order in which it was done. */
  private unsaved: readonly KeptChange[] = [];

  constructor(private readonly ground: Ground) {}

  /** Once; asked again after a failure. What the user has set and waived in the meantime goes before it. */
  async load(): Promise<void> {
    const { ground } = this;
    if (this.isLoaded) return;
    const kept = this.withUnsaved(readKept(await ground.workbook.loadKept()));
    const { settings, waivers, narrative } = kept;
    this.isLoaded = true;
    ground.waivers = waivers;
    ground.narrativeKept = narrative;
    ground.set({ settings, language: settings.language ?? ground.deps.officeLanguage });
    ground.show();
  }

  changeWaivers(change: (waivers: readonly Waiver[]) => readonly Waiver[]): Promise<void> {
    this.ground.waivers = change(this.ground.waivers);
    return this.save((kept) => ({ ...kept, waivers: change(kept.waivers) }));
  }

  /** Facts and rewritten sentences; those of this session are not changed by what others keep meanwhile. */
  changeNarrative(change: (narrative: NarrativeKept) => NarrativeKept): Promise<void> {
    this.ground.narrativeKept = change(this.ground.narrativeKept);
    return this.save((kept) => ({ ...kept, narrative: change(kept.narrative) }));
  }

  /** The state of the session has the change already. */
  changeSettings(change: SettingsChange): Promise<void> {
    return this.save((kept) => ({
      ...kept,
      settings: readSettings({ ...kept.settings, ...change }),
    }));
  }

  /** One after the other. What cannot be kept holds for this session, and is tried again with what comes next. */
  private save(change: KeptChange): Promise<void> {
    this.unsaved = [...this.unsaved, change];
    this.saving = this.saving.then(() => this.saveNow());
    return this.saving;
  }

  /**
   * Another pane or a co-author may have kept something since: only our changes are made to what is kept by now, and
   * waivers that others have given are taken over. Their settings are not, under the hands of the user who looks at his.
   */
  private async saveNow(): Promise<void> {
    const { ground } = this;
    const changes = this.unsaved;
    if (changes.length === 0) return;
    try {
      let waivers: readonly Waiver[] = [];
      await ground.workbook.changeKept((value) => {
        const kept = changes.reduce((before, change) => change(before), readKept(value));
        waivers = kept.waivers;
        return keptValue(kept);
      });
      this.unsaved = this.unsaved.slice(changes.length);
      const { narrativeKept: narrative } = ground;
      const now = { settings: ground.state.settings, waivers, narrative };
      ground.waivers = this.withUnsaved(now).waivers;
      ground.show();
    } catch (thrown) {
      ground.notify("warning", notKept(problemWording(asProblem(thrown))));
    }
  }

  private withUnsaved(kept: Kept): Kept {
    return this.unsaved.reduce((before, change) => change(before), kept);
  }
}
