import { Link } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PlaceView } from "../../core/report/checkView";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";
import { CellText } from "./CellText";

/** The name of a cell; a click shows the cell. */
export function PlaceLink({ place }: { readonly place: PlaceView }): JSX.Element {
  const { goTo, say } = usePane();
  return (
    <Link
      as="button"
      inline
      title={say(FINDINGS.goToCell(place.text))}
      onClick={() => {
        goTo(place.cell);
      }}
    >
      <CellText text={place.text} />
    </Link>
  );
}
