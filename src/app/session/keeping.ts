import { withWaiver } from "../../core/checking/waiver";
import { problemWording } from "../hostProblem";
import { DEFAULT_SETTINGS, keptValue, readKept, type Settings } from "../settings";
import { asProblem, type Ground } from "./ground";
import { notKept } from "./notices";

/** What the workbook keeps for the next session: settings and waivers. */
export class Keeping {
  private saving: Promise<void> = Promise.resolve();
  private isLoaded = false;

  constructor(private readonly ground: Ground) {}

  /** Once; asked again after a failure. What the user has set and waived in the meantime goes before it. */
  async load(): Promise<void> {
    const { ground } = this;
    if (this.isLoaded) return;
    const kept = readKept(await ground.workbook.loadKept());
    this.isLoaded = true;
    ground.waivers = ground.waivers.reduce(withWaiver, kept.waivers);
    const { settings } = ground.state;
    if (JSON.stringify(settings) === JSON.stringify(DEFAULT_SETTINGS)) this.take(kept.settings);
    ground.show();
  }

  /** One after the other, so that the last word is what stays. What cannot be kept holds for this session. */
  save(): Promise<void> {
    this.saving = this.saving.then(() => this.saveNow());
    return this.saving;
  }

  private take(settings: Settings): void {
    const { ground } = this;
    ground.set({ settings, language: settings.language ?? ground.deps.officeLanguage });
  }

  private async saveNow(): Promise<void> {
    const { ground } = this;
    try {
      // What could not be read at the start must not be written over.
      await this.load();
      const { settings } = ground.state;
      await ground.workbook.saveKept(keptValue({ settings, waivers: ground.waivers }));
    } catch (thrown) {
      ground.notify("warning", notKept(problemWording(asProblem(thrown))));
    }
  }
}
