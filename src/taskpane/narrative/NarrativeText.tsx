import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { NarrativeSectionView, NarrativeView } from "../../core/report/narrativeView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { ParagraphBlock } from "./ParagraphBlock";
import { NARRATIVE } from "./words";

export interface NarrativeTextProps {
  readonly view: NarrativeView;
  /** A blank was pressed, by the id of its fact. */
  readonly onBlank: (fact: string) => void;
}

/** The whole text, section by section. */
export function NarrativeText({ view, onBlank }: NarrativeTextProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <section aria-label={say(NARRATIVE.text)} lang="zh-CN">
      {view.parts.map(({ id, title, sections }) => (
        <div key={id}>
          <h3 className={styles.part}>
            <CellText text={title} />
          </h3>
          {sections.map((section) => (
            <SectionBlock key={section.id} section={section} onBlank={onBlank} />
          ))}
        </div>
      ))}
    </section>
  );
}

interface SectionBlockProps {
  readonly section: NarrativeSectionView;
  readonly onBlank: (fact: string) => void;
}

function SectionBlock({ section, onBlank }: SectionBlockProps): JSX.Element {
  const [open, setOpen] = useState(true);
  const paragraphs = section.paragraphs.map((paragraph) => (
    <ParagraphBlock key={paragraph.id} paragraph={paragraph} onBlank={onBlank} />
  ));
  if (section.title === "") return <>{paragraphs}</>;
  return (
    <Disclosure
      heading="h4"
      open={open}
      onToggle={setOpen}
      label={<CellText text={section.title} />}
    >
      {paragraphs}
    </Disclosure>
  );
}

const useStyles = makeStyles({
  part: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
  },
});
