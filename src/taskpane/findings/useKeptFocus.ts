import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Keeps the place of someone who works through the list by keyboard. When the finding that has the focus leaves the
 * list (corrected, verified, or mended in the sheet), the one that took its place gets the focus, not the page.
 * @param list changes whenever the list does
 * @returns to be put on the element around the list, which can take the focus itself
 */
export function useKeptFocus(list: unknown): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  const last = useRef<{ readonly card: Element; readonly index: number }>(undefined);

  useEffect(() => {
    const element = around.current;
    const remember = ({ target }: FocusEvent): void => {
      const card = target instanceof Element ? target.closest(CARD) : null;
      if (element === null || card === null) return;
      last.current = { card, index: cardsOf(element).indexOf(card) };
    };
    element?.addEventListener("focusin", remember);
    return () => {
      element?.removeEventListener("focusin", remember);
    };
  }, []);

  useLayoutEffect(() => {
    const left = last.current;
    if (left === undefined || left.card.isConnected || around.current === null) return;
    last.current = undefined;
    // Someone who went to the cell and mends it there keeps the keyboard.
    if (!document.hasFocus()) return;
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const cards = cardsOf(around.current);
    const next = cards[Math.min(left.index, cards.length - 1)] ?? around.current;
    if (next instanceof HTMLElement) next.focus();
  }, [list]);

  return around;
}

const CARD = "[data-finding]";

function cardsOf(list: Element): readonly Element[] {
  return [...list.querySelectorAll(CARD)];
}
