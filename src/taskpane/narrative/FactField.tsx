import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useEffect, useState, type JSX, type KeyboardEvent } from "react";
import type { FactFieldView } from "../../core/report/factFormView";
import type { Wording } from "../../core/wording";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { NARRATIVE } from "./words";

/** One thing to say; it is kept when the field is left, or with Enter where there is one line. */
export function FactField({ field }: { readonly field: FactFieldView }): JSX.Element {
  const { say } = usePane();
  const { id, label, wanted } = field;
  const [problem, setProblem] = useState<Wording>();
  return (
    <div data-fact={id}>
      <Field
        label={<CellText text={label} />}
        hint={wanted > 1 ? say(NARRATIVE.wanted(wanted)) : null}
        validationMessage={problem === undefined ? null : say(problem)}
      >
        {field.kind === "reading" ? (
          <Reading field={field} />
        ) : (
          <Said field={field} onProblem={setProblem} />
        )}
      </Field>
    </div>
  );
}

interface SaidProps {
  readonly field: FactFieldView;
  readonly onProblem: (problem: Wording | undefined) => void;
}

function Said({ field, onProblem, ...ofField }: SaidProps): JSX.Element {
  const { session } = usePane();
  const { id, kind, unit, value } = field;
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  const keep = (): void => {
    if (text.trim() !== value) onProblem(session.narrative.setFact(id, text));
  };
  const change = (_: unknown, data: { readonly value: string }): void => {
    setText(data.value);
    onProblem(undefined);
  };
  if (kind === "text") {
    return (
      <Textarea
        {...ofField}
        value={text}
        rows={2}
        resize="vertical"
        onChange={change}
        onBlur={keep}
      />
    );
  }
  return (
    <Input
      {...ofField}
      value={text}
      contentAfter={unit ?? null}
      inputMode={kind === "date" ? "text" : "decimal"}
      onChange={change}
      onBlur={keep}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Enter") keep();
      }}
    />
  );
}

interface ReadingProps {
  readonly field: FactFieldView;
}

/** The definition differs by region: each with the sum that it gives here. */
function Reading({ field, ...ofField }: ReadingProps): JSX.Element {
  const { session, say } = usePane();
  return (
    <RadioGroup
      {...ofField}
      value={field.value}
      onChange={(_, data) => {
        session.narrative.setFact(field.id, data.value);
      }}
    >
      {(field.choices ?? []).map(({ value, name, sum }) => (
        <Radio
          key={value}
          value={value}
          label={<CellText text={sum === undefined ? name : `${name}：${sum}`} />}
        />
      ))}
      <Radio value="" label={say(NARRATIVE.noChoice)} />
    </RadioGroup>
  );
}
