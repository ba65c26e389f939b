import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { UNIT_KINDS, type Settings } from "../../app/settings";
import type { Wording } from "../../core/wording";
import { usePane } from "../PaneContext";
import { KINDS_OF_UNITS, UNIT_KIND_NAMES, type UnitKind, type Use } from "./words";

/**
 * 单位性质 for basic and for project expenditure, of all units and of single ones. The same choice stands in the settings
 * and beside the class correspondence.
 */
export function UnitKinds({ units }: { readonly units: readonly string[] }): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { settings } = state;
  return (
    <div className={styles.kinds}>
      <KindChoice
        label={say(KINDS_OF_UNITS.basic)}
        hint={say(KINDS_OF_UNITS.hint)}
        value={settings.unitKind}
        none={KINDS_OF_UNITS.unset}
        onChange={(unitKind) => {
          void session.changeSettings({ unitKind });
        }}
      />
      <KindChoice
        label={say(KINDS_OF_UNITS.project)}
        value={settings.projectUnitKind}
        none={KINDS_OF_UNITS.unset}
        onChange={(projectUnitKind) => {
          void session.changeSettings({ projectUnitKind });
        }}
      />
      {units.map((unit) => (
        <div key={unit} className={styles.unit}>
          {USES.map((use) => (
            <KindChoice
              key={use}
              label={say(KINDS_OF_UNITS.ofUnit(unit, KINDS_OF_UNITS.uses[use]))}
              value={settings.unitKindsOfUnits?.[unit]?.[use]}
              none={KINDS_OF_UNITS.asAll}
              onChange={(kind) => {
                const unitKindsOfUnits = withKind(settings.unitKindsOfUnits, unit, use, kind);
                void session.changeSettings({ unitKindsOfUnits });
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const USES: readonly Use[] = ["basic", "project"];

function withKind(
  kinds: Settings["unitKindsOfUnits"],
  unit: string,
  use: Use,
  kind: UnitKind | undefined
): Settings["unitKindsOfUnits"] {
  return { ...kinds, [unit]: { ...kinds?.[unit], [use]: kind } };
}

interface KindChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: UnitKind | undefined;
  /** What no choice is called. */
  readonly none: Wording;
  readonly onChange: (kind: UnitKind | undefined) => void;
}

function KindChoice({ label, hint, value, none, onChange }: KindChoiceProps): JSX.Element {
  const { say } = usePane();
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Select
        value={value ?? ""}
        onChange={(_, data) => {
          onChange(UNIT_KINDS.find((kind) => kind === data.value));
        }}
      >
        <option value="">{say(none)}</option>
        {UNIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(UNIT_KIND_NAMES[kind])}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  kinds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  unit: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
});
