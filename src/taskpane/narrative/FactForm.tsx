import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import type { FactFieldView, FactFormView, FactGroupView } from "../../core/report/factFormView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { FactField } from "./FactField";
import { NARRATIVE } from "./words";

export interface FactFormProps {
  readonly form: FactFormView;
  /** The field that a blank in the text has asked for. */
  readonly asked: { readonly fact: string; readonly times: number } | undefined;
}

/** What no table knows, group by group. */
export function FactForm({ form, asked }: FactFormProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const group = form.groups.find(({ fields }) => fields.some(({ id }) => id === asked?.fact))?.id;
  useEffect(() => {
    if (group !== undefined) setOpen((before) => new Set([...before, group]));
  }, [group, asked]);
  useEffect(() => {
    if (asked === undefined) return;
    const field = place.current?.querySelector<HTMLElement>(
      `[data-fact="${CSS.escape(asked.fact)}"]`
    );
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>("input, textarea")?.focus();
    // Once its group is open.
  }, [asked, open]);
  return (
    <div ref={place} className={styles.form}>
      <p className={styles.hint}>{say(NARRATIVE.formHint)}</p>
      {form.groups.map((one) => (
        <Disclosure
          key={one.id}
          open={open.has(one.id)}
          onToggle={(isOpen) => {
            setOpen((before) => toggled(before, one.id, isOpen));
          }}
          label={say(NARRATIVE.group(one.name, one.open))}
        >
          <Fields group={one} />
        </Disclosure>
      ))}
    </div>
  );
}

function Fields({ group }: { readonly group: FactGroupView }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {byProject(group.fields).map(([project, fields]) => (
        <div
          key={project ?? ""}
          role="group"
          aria-label={project ?? group.name}
          className={styles.fields}
        >
          {project !== undefined && (
            <div className={styles.project}>
              <CellText text={project} />
            </div>
          )}
          {fields.map((field) => (
            <FactField key={field.id} field={field} />
          ))}
        </div>
      ))}
    </div>
  );
}

function byProject(
  fields: readonly FactFieldView[]
): readonly (readonly [string | undefined, readonly FactFieldView[]])[] {
  const groups = new Map<string | undefined, FactFieldView[]>();
  for (const field of fields)
    groups.set(field.project, [...(groups.get(field.project) ?? []), field]);
  return [...groups];
}

function toggled(before: ReadonlySet<string>, id: string, isOpen: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (isOpen) after.add(id);
  else after.delete(id);
  return after;
}

const useStyles = makeStyles({
  form: { paddingLeft: tokens.spacingHorizontalL },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  project: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
