import { Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SettingsChange } from "../../app/checkSession";
import { LANGUAGES, type Language } from "../../core/report/language";
import { usePane } from "../PaneContext";
import { UnitKinds } from "../unitKinds/UnitKinds";
import { LANGUAGE_NAMES, SETTINGS } from "../words";
import { SeverityChoice } from "./SeverityChoice";
import { TextSetting } from "./TextSetting";
import { yearFrom } from "./year";

const LONGEST_NAME = 100;

/** What the user may set for this workbook. Every change holds at once; there is nothing to save. */
export default function SettingsTab(): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { settings } = state;
  const change = (what: SettingsChange): void => {
    void session.changeSettings(what);
  };
  return (
    <div className={styles.settings}>
      <p className={styles.kept}>{say(SETTINGS.kept)}</p>
      <TextSetting
        label={SETTINGS.year}
        hint={SETTINGS.yearHint}
        wrong={SETTINGS.yearWrong}
        value={settings.year?.toString() ?? ""}
        longest={4}
        numeric
        isRight={(text) => text === "" || yearFrom(text) !== undefined}
        onChange={(text) => {
          change({ year: yearFrom(text) });
        }}
      />
      <TextSetting
        label={SETTINGS.organisation}
        hint={SETTINGS.organisationHint}
        value={settings.organisation ?? ""}
        longest={LONGEST_NAME}
        onChange={(text) => {
          change({ organisation: text === "" ? undefined : text });
        }}
      />
      <UnitKinds units={Object.keys(settings.unitKindsOfUnits ?? {})} />
      <SeverityChoice
        chosen={settings.severities}
        onChange={(severities) => {
          change({ severities });
        }}
      />
      <Field hint={say(SETTINGS.liveHint)}>
        <Switch
          label={say(SETTINGS.live)}
          checked={settings.live}
          onChange={(_, data) => {
            change({ live: data.checked });
          }}
        />
      </Field>
      <LanguageChoice onChange={change} />
    </div>
  );
}

interface ChoiceProps {
  readonly onChange: (change: SettingsChange) => void;
}

function LanguageChoice({ onChange }: ChoiceProps): JSX.Element {
  const { state, say } = usePane();
  return (
    <Field label={say(SETTINGS.language)} hint={say(SETTINGS.languageHint)}>
      <Select
        value={state.settings.language ?? ""}
        onChange={(_, data) => {
          const language: Language | undefined = LANGUAGES.find((it) => it === data.value);
          onChange({ language });
        }}
      >
        <option value="">{say(SETTINGS.languageFromOffice)}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  settings: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  kept: { margin: 0, color: tokens.colorNeutralForeground2 },
});
