import { CannotDo } from "./cannotDo";

/**
 * Reads arguments, with what Node says of those it does not understand in words of ours.
 * @param command of the program, whose help is named
 * @throws {CannotDo} when they cannot be understood
 */
export function understood<Parsed>(command: string, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(-[^' =]*)/.exec(message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") throw valueMissing(command, option);
    throw new CannotDo({
      zh: `不认识的选项 ${option}；用 ${command} --help 查看用法`,
      en: `unknown option ${option}; see ${command} --help`,
    });
  }
}

export function valueMissing(command: string, option: string): CannotDo {
  return new CannotDo({
    zh: `选项 ${option} 的用法不对（缺少或多出了内容）；用 ${command} --help 查看用法`,
    en: `option ${option} lacks its value or takes none; see ${command} --help`,
  });
}

/** @throws {CannotDo} when the value is none of the choices */
export function oneOf<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[]
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new CannotDo({
    zh: `${option} 只能是 ${choices.join(" 或 ")}，不能是“${value}”`,
    en: `${option} is ${choices.join(" or ")}, not “${value}”`,
  });
}
