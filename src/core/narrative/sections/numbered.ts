const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一, 二, …, 十一, 二十: how official texts number their sections; 1 to 99. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return ten + (ones === 0 ? "" : (DIGITS[ones] ?? ""));
}
