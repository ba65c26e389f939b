import { Field, Input } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Wording } from "../../core/wording";
import { usePane } from "../PaneContext";

export interface TextSettingProps {
  readonly label: Wording;
  readonly hint: Wording;
  readonly value: string;
  readonly longest: number;
  readonly numeric?: boolean;
  /** Said when what was typed is not taken. */
  readonly wrong?: Wording;
  readonly isRight?: (text: string) => boolean;
  /** Called with what was typed, blanks around it removed, when it is right and the user has left the field. */
  readonly onChange: (text: string) => void;
}

/** A setting that is typed. It holds when the field is left or Enter pressed, not with every letter. */
export function TextSetting(props: TextSettingProps): JSX.Element {
  const { label, hint, value, longest, numeric = false, wrong, isRight, onChange } = props;
  const { say } = usePane();
  const [typed, setTyped] = useState<string>();
  const text = (typed ?? value).trim();
  const right = isRight?.(text) ?? true;
  const take = (): void => {
    if (!right) return;
    setTyped(undefined);
    if (text !== value) onChange(text);
  };
  return (
    <Field
      label={say(label)}
      hint={say(hint)}
      validationMessage={!right && wrong !== undefined ? say(wrong) : null}
    >
      <Input
        value={typed ?? value}
        maxLength={longest}
        inputMode={numeric ? "numeric" : "text"}
        onChange={(_, data) => {
          setTyped(data.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          if (event.key !== "Escape" || typed === undefined) return;
          // Excel would take the keyboard away.
          event.stopPropagation();
          setTyped(undefined);
        }}
      />
    </Field>
  );
}
