import { describe, expect, test } from "@jest/globals";
import type { Message } from "./conversation";
import { CALL } from "./conversation";
import type { DialogListener, DialogWish } from "./dialogs";
import { DIALOG_EVENT, DialogDoor } from "./dialogs";
import type { Faults } from "./faults";
import { noFaults } from "./faults";

const OWN = "https://own.example";
const WISH = { url: `${OWN}/result.html`, width: 28, height: 38, displayInIframe: true };

function door(faults: Partial<Faults> = {}) {
  const answers: unknown[] = [];
  const told: unknown[] = [];
  const shown: DialogWish[] = [];
  let heard: DialogListener | undefined;
  let isOpen = false;
  const place = {
    open: (wish: DialogWish, listener: DialogListener) => {
      if (isOpen) return undefined;
      isOpen = true;
      heard = listener;
      shown.push(wish);
      return {
        close: () => {
          isOpen = false;
        },
      };
    },
  };
  const line = {
    origin: OWN,
    answer: (_: Message, data: unknown) => answers.push(data),
    tell: (event: string, data: unknown) => told.push([event, data]),
  };
  const made = new DialogDoor(place, { ...noFaults(), ...faults }, line);
  const ask = (_actionType: number, wish: unknown = WISH): unknown => {
    const _data = { targetId: JSON.stringify(wish) };
    const rest = { _messageType: 0, _conversationId: "", _correlationId: 0 };
    made.answer({ ...rest, _actionName: DIALOG_EVENT, _actionType, _data });
    return answers.at(-1);
  };
  return {
    told,
    shown,
    show: (wish?: unknown) => ask(CALL.register, wish),
    hide: () => ask(CALL.unregister),
    listener: () => heard,
    isOpen: () => isOpen,
  };
}

describe("an add-in that asks for a dialog", () => {
  test("gets it, hears what its page says, and closes it", () => {
    const { show, hide, told, shown, listener, isOpen } = door();
    expect(show()).toEqual({ Error: 0 });
    expect(shown).toEqual([{ url: WISH.url, width: 28, height: 38 }]);
    listener()?.onMessage("close");
    const event = { messageType: 0, messageContent: "close", messageOrigin: OWN };
    expect(told).toEqual([[DIALOG_EVENT, event]]);
    expect(hide()).toEqual({ Error: 0 });
    expect(isOpen()).toBe(false);
  });

  test("hears 12006 when the user closes it", () => {
    const { show, told, listener } = door();
    show();
    listener()?.onClosed();
    expect(told).toEqual([[DIALOG_EVENT, { messageType: 12006 }]]);
  });

  test("is refused a second one", () => {
    const { show } = door();
    show();
    expect(show()).toEqual({ Error: 12007 });
  });

  test.each([
    ["an address that is too long", { ...WISH, url: `${OWN}/?${"a".repeat(2_000)}` }, 12002],
    ["no address", { ...WISH, url: "result.html" }, 12002],
    ["another window than a frame", { ...WISH, displayInIframe: false }, 12002],
    ["a page of others", { ...WISH, url: "https://other.example/" }, 12004],
    ["a page over http", { ...WISH, url: "http://own.example/" }, 12005],
  ])("is refused %s", (_, wish, Error) => {
    const { show, shown } = door();
    expect(show(wish)).toEqual({ Error });
    expect(shown).toEqual([]);
  });

  test("is refused when the user ignores it", () => {
    expect(door({ dialogs: "refused" }).show()).toEqual({ Error: 12009 });
  });
});
