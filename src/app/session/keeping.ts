import { problemWording } from "../hostProblem";
import { keptValue, readKept } from "../settings";
import { asProblem, type Ground } from "./ground";
import { notKept } from "./notices";

/** What the workbook keeps for the next session: settings and waivers. */
export class Keeping {
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly ground: Ground) {}

  async load(): Promise<void> {
    const { ground } = this;
    const { settings, waivers } = readKept(await ground.workbook.loadKept());
    ground.waivers = waivers;
    ground.set({ settings, language: settings.language ?? ground.deps.officeLanguage });
  }

  /** One after the other, so that the last word is what stays. What cannot be kept holds for this session. */
  save(): Promise<void> {
    this.saving = this.saving.then(() => this.saveNow());
    return this.saving;
  }

  private async saveNow(): Promise<void> {
    const { ground } = this;
    const { settings } = ground.state;
    try {
      await ground.workbook.saveKept(keptValue({ settings, waivers: ground.waivers }));
    } catch (thrown) {
      ground.notify("warning", notKept(problemWording(asProblem(thrown))));
    }
  }
}
