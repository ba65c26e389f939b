import { describe, expect, test } from "@jest/globals";
import { proofread } from "../../../src/core/proofreading/proofread";
import { proofreadJson, proofreadText } from "../../../src/core/report/proofreadReport";
import { proofreadView } from "../../../src/core/report/proofreadView";

function suggestionOf(text: string, rule: string): string | undefined {
  const { findings } = proofreadJson("说明.txt", proofread(text), "zh");
  return findings.find((finding) => finding.rule === rule)?.suggestion;
}

describe("the sentence as it should read", () => {
  test("is the whole sentence and no more, with the right number in its place", () => {
    const sum = "午餐补助16人×260元×8天×12个月=37.6万元。";
    const text = `一、总体情况\n另有捐赠。${sum}预计接待群众。`;
    expect(suggestionOf(text, "GJ707")).toBe(sum.replace("37.6", "39.936"));
    expect(proofreadText("说明.txt", proofread(text), "zh")).toContain(
      `    改为：${sum.replace("37.6", "39.936")}\n`
    );
  });

  test("is completed where only the sign is missing", () => {
    expect(suggestionOf("公务接待费比上年增长5。", "GJ709")).toBe("公务接待费比上年增长5%。");
  });

  test("is not told where the whole may be right and a part wrong, and nothing is offered to write", () => {
    const text = "共有车辆3辆，其中：一般公务用车2辆、其他用车0辆。";
    expect(suggestionOf(text, "GJ706")).toBeUndefined();
    const cell = { sheet: "说明", row: 0, column: 0 };
    const cells = { text, sheets: ["说明"], cells: [{ cell, start: 0, end: text.length, text }] };
    const [finding] = proofreadView(proofread(text), "zh", { cells }).findings;
    expect(finding).toMatchObject({ rule: "GJ706", place: { cell } });
    expect(finding).not.toHaveProperty("correction");
  });

  test("of a sentence as long as a page begins and ends near what is wrong", () => {
    const long = "很长的一句，".repeat(60);
    const said = suggestionOf(`${long}午餐补助16人×260元×8天×12个月=37.6万元，${long}`, "GJ707");
    expect(said).toMatch(/^…很长的一句，.*=39\.936万元，.*…$/);
    expect(said?.length).toBeLessThan(280);
  });
});
