import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useState, type JSX } from "react";
import type { BuiltKind } from "../../app/crosswalkSession";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { BUILDS, CROSSWALK } from "./words";

/** Sheets that are made from the class correspondence, and taken away again. */
export function BuildSheets({ busy }: { readonly busy: boolean }): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const built = state.crosswalk?.built;
  const build = (kind: BuiltKind): void => {
    const { crosswalk } = session;
    void (kind === "summary" ? crosswalk.buildSummary() : crosswalk.buildPairTable());
  };
  return (
    <section>
      <Disclosure heading="h3" open={open} onToggle={setOpen} label={say(CROSSWALK.build)}>
        <div className={styles.builds}>
          {BUILDS.map(({ kind, name, hint }) => (
            <div key={kind}>
              <Button
                icon={<TableAdd16Regular />}
                disabledFocusable={busy}
                onClick={() => {
                  build(kind);
                }}
              >
                {say(name)}
              </Button>
              <div className={styles.hint}>{say(hint)}</div>
            </div>
          ))}
          {built !== undefined && (
            <Button
              icon={<ArrowUndo16Regular />}
              onClick={() => {
                void session.crosswalk.removeBuilt();
              }}
            >
              <CellText text={say(CROSSWALK.removeBuilt(built.name))} />
            </Button>
          )}
        </div>
      </Disclosure>
    </section>
  );
}

const useStyles = makeStyles({
  builds: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalL,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
