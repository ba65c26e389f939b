import { waiverStates, type Waiver, type WaiverOf } from "../../core/checking/waiver";
import { annotationFor } from "../../core/report/findingsSheet";
import type { WorkbookAnnotation } from "../../core/report/annotation";
import type { CheckedWorkbook } from "../../core/report/checkedWorkbook";
import { checkView } from "../../core/report/checkView";
import type { Crosswalk } from "../../core/crosswalk/model";
import type { Recognition } from "../../core/recognition/model";
import { crosswalkView } from "../../core/report/crosswalkView";
import type { Language } from "../../core/report/language";
import type { Wording } from "../../core/wording";
import type { Breath } from "../breath";
import type { Notice, SessionState } from "../checkSession";
import type { CrosswalkState } from "../crosswalkSession";
import { NOTHING_KEPT, type NarrativeKept } from "../narrative/narrativeKept";
import type { NarrativeState } from "../narrativeSession";
import type { ProofreadState } from "../proofreadSession";
import type { Recognised } from "./recognising";
import { HostProblem } from "../hostProblem";
import type { OpenWorkbook } from "../openWorkbook";
import { DEFAULT_SETTINGS } from "../settings";

/** What a session takes from its host beside the workbook: it has no clock and no language of its own. */
export interface SessionDeps extends Breath {
  readonly workbook: OpenWorkbook;
  /** The language that Office shows; the settings of the workbook go before it. */
  readonly officeLanguage: Language;
  /** The day of today, `2021-03-01`. */
  readonly today: () => string;
  /** Does something later, once; what it returns calls it off. */
  readonly schedule: (work: () => void, milliseconds: number) => () => void;
}

/** The outcome of the last check and the name that the file then had. */
export interface LastCheck {
  readonly checked: CheckedWorkbook;
  readonly fileName: string;
}

/** The tables that an answer was given for. */
export interface AnsweredFor {
  readonly recognition: Recognition;
  /** How many edits they have seen. */
  readonly edits: number;
}

/** The class correspondence as it was proposed last, and the tables it was proposed for. */
export interface Proposal extends AnsweredFor {
  readonly crosswalk: Crosswalk;
}

/** What all parts of a session stand on: the state that the pane shows, and what it is made of. */
export class Ground {
  waivers: readonly Waiver[] = [];
  last: LastCheck | undefined;
  proposal: Proposal | undefined;
  /** The tables that the explanation was drafted from last. */
  draft: AnsweredFor | undefined;
  /** What was read and recognised last, by whichever question. */
  recognised: Recognised | undefined;
  /** How many edits the last proofreading has seen. */
  proofread: number | undefined;
  narrativeKept: NarrativeKept = NOTHING_KEPT;
  /** Edits heard of so far. */
  edits = 0;
  /** How many of them the last check has seen. */
  editsChecked = 0;
  /** Highlights are older than the list: a cell was being edited when they were to be renewed. */
  marksAreLate = false;
  private current: SessionState;
  private readonly listeners = new Set<() => void>();

  constructor(readonly deps: SessionDeps) {
    this.current = {
      settings: DEFAULT_SETTINGS,
      language: deps.officeLanguage,
      limits: deps.workbook.limits,
      stale: false,
      marked: false,
      findingsSheet: false,
      cleared: false,
    };
  }

  get state(): SessionState {
    return this.current;
  }

  get workbook(): OpenWorkbook {
    return this.deps.workbook;
  }

  /** Changes the state; a key with `undefined` goes. */
  set(change: StateChange): void {
    this.current = merged<SessionState>(this.current, change);
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  notify(kind: Notice["kind"], text: Wording): void {
    this.set({ notice: { kind, text } });
  }

  /** A success is told until something else happens: “restored” over a cell with another number would be a lie. */
  forgetSuccess(): void {
    if (this.current.notice?.kind === "success") this.set({ notice: undefined });
  }

  /** Cells have changed, by the user or by us: everything is older than that until it is repeated. */
  wrote(): void {
    this.edits += 1;
    if (this.last !== undefined) this.set({ stale: true });
    this.setCrosswalk({ stale: true });
    this.setNarrative({ stale: true });
    this.setProofread({ stale: true });
  }

  /** The waivers as findings of the last check meet them. */
  waiverOf(): WaiverOf {
    return waiverStates(this.waivers, this.last?.checked.result.findings);
  }

  /** Words the last check and the last proposal anew: after either, after a waiver, a change of language. */
  show(): void {
    this.showProposal();
    if (this.last === undefined) return;
    const { language, settings } = this.state;
    const { severities } = settings;
    const view = checkView(this.last.checked, { language, waivers: this.waiverOf(), severities });
    this.set({ view, stale: this.edits !== this.editsChecked });
  }

  showProposal(change: CrosswalkChange = {}): void {
    if (this.proposal === undefined) return;
    const { crosswalk, edits } = this.proposal;
    const view = crosswalkView(crosswalk, this.state.language);
    this.setCrosswalk({ ...change, view, stale: this.edits !== edits });
  }

  /** Changes the part of the state that tells of the class correspondence; a key with `undefined` goes. */
  setCrosswalk(change: CrosswalkChange): void {
    const before = { all: false, stale: false, ...this.state.crosswalk };
    if (change.view === undefined && this.state.crosswalk === undefined) return;
    this.set({ crosswalk: merged<CrosswalkState>(before, change) });
  }

  /** The same of the explanation, once there is one. */
  setNarrative(change: NarrativeChange): void {
    const before = this.state.narrative;
    if (before === undefined && change.view === undefined) return;
    this.set({ narrative: merged<NarrativeState>(before ?? {}, change) });
  }

  /** The same of proofreading. */
  setProofread(change: ProofreadChange): void {
    const before = this.state.proofread;
    if (before === undefined && change.view === undefined) return;
    this.set({ proofread: merged<ProofreadState>(before ?? {}, change) });
  }

  annotation({ checked, fileName }: LastCheck): WorkbookAnnotation {
    const { language, settings } = this.state;
    return annotationFor(checked, {
      file: fileName,
      date: this.deps.today(),
      language,
      waivers: this.waiverOf(),
      severities: settings.severities,
    });
  }
}

type OptionalKey =
  "work" | "view" | "notice" | "problem" | "undoable" | "correcting" | "crosswalk" | "narrative";
type StateChange = Partial<Omit<SessionState, OptionalKey>> & {
  readonly [Key in OptionalKey]?: SessionState[Key] | undefined;
};

type OptionalOfCrosswalk = "lastYear" | "filling" | "undoable" | "built";
type CrosswalkChange = Partial<Omit<CrosswalkState, OptionalOfCrosswalk>> & {
  readonly [Key in OptionalOfCrosswalk]?: CrosswalkState[Key] | undefined;
};

type OptionalOfNarrative = "lastYear" | "sheet" | "replacing" | "inserting" | "undoable";
type NarrativeChange = Partial<Omit<NarrativeState, OptionalOfNarrative>> & {
  readonly [Key in OptionalOfNarrative]?: NarrativeState[Key] | undefined;
};

type OptionalOfProofread = "lastYear" | "lastYearText" | "correcting" | "undoable";
type ProofreadChange = Partial<Omit<ProofreadState, OptionalOfProofread>> & {
  readonly [Key in OptionalOfProofread]?: ProofreadState[Key] | undefined;
};

/** One part of the state with a change made to it; keys with `undefined` go. */
function merged<Part>(before: Partial<Part>, change: object): Part {
  const known = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  // Only keys that may be absent can be taken away: see the types of changes.
  return Object.fromEntries(known) as unknown as Part;
}

/** What went wrong as the pane words it; what no host foresaw keeps its own words. */
export function asProblem(thrown: unknown): HostProblem {
  if (thrown instanceof HostProblem) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new HostProblem("unknown", [], detail);
}
