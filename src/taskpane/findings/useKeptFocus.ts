import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Keeps the place of someone who works through the list by keyboard. When the finding that has the focus leaves the
 * list (corrected, verified, or mended in the sheet), the one that took its place gets the focus, not the page.
 * @param list changes whenever the list does
 * @param card a selector of what the list is of
 * @returns to be put on the element around the list, which can take the focus itself
 */
export function useKeptFocus<Kept extends HTMLElement = HTMLDivElement>(
  list: unknown,
  card = FINDING
): RefObject<Kept | null> {
  const around = useRef<Kept>(null);
  const last = useRef<{ readonly card: Element; readonly index: number }>(undefined);

  useEffect(() => {
    const element = around.current;
    const remember = ({ target }: FocusEvent): void => {
      const mine = target instanceof Element ? target.closest(card) : null;
      if (element === null || mine === null) return;
      last.current = { card: mine, index: cardsOf(element, card).indexOf(mine) };
    };
    element?.addEventListener("focusin", remember);
    return () => {
      element?.removeEventListener("focusin", remember);
    };
  }, [card]);

  useLayoutEffect(() => {
    const left = last.current;
    if (left === undefined || left.card.isConnected || around.current === null) return;
    last.current = undefined;
    // Someone who went to the cell and mends it there keeps the keyboard.
    if (!document.hasFocus()) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const cards = cardsOf(around.current, card);
    const next = cards[Math.min(left.index, cards.length - 1)] ?? around.current;
    if (next instanceof HTMLElement) next.focus();
  }, [list, card]);

  return around;
}

const FINDING = "[data-finding]";

function cardsOf(list: Element, card: string): readonly Element[] {
  return [...list.querySelectorAll(card)];
}
