/**
 * The JSON of `check` as other programs expect it, written down a second time: it must not follow the code. Returns
 * what is wrong, one line per place; nothing when all is well.
 */
export function breaches(json: unknown): readonly string[] {
  return object(json, "$", {
    file: text,
    profile: text,
    "year?": wholeNumber,
    "organisation?": text,
    tables: listOf(
      shape({
        kind: oneOf(...KINDS),
        title: text,
        sheet: text,
        range: matching(/^[A-Z]+[1-9]\d*(:[A-Z]+[1-9]\d*)?$/),
        unit: oneOf("元", "千元", "万元", "亿元"),
        empty: truth,
        confidence: share,
      })
    ),
    unrecognised: listOf(shape({ sheet: text, range: text, reason: text })),
    missing: listOf(oneOf(...KINDS)),
    checks: shape({
      run: wholeNumber,
      passed: wholeNumber,
      failed: wholeNumber,
      needsReview: wholeNumber,
      notApplicable: wholeNumber,
    }),
    coverage: shape({
      figures: wholeNumber,
      checked: wholeNumber,
      unchecked: listOf(shape({ sheet: text, cell: cellName })),
    }),
    findings: listOf(
      shape({
        rule: text,
        severity: oneOf("error", "warning", "rounding", "info"),
        message: text,
        cells: listOf(shape({ sheet: text, cell: cellName, role: text })),
        "expected?": amount,
        "actual?": amount,
        "difference?": amount,
        "unit?": oneOf("元", "千元", "万元", "亿元"),
        "cause?": shape({ kind: text, message: text }),
        dependents: wholeNumber,
      })
    ),
  });
}

const KINDS = [
  "department-summary",
  "department-revenue",
  "department-expenditure",
  "fiscal-appropriation-summary",
  "general-budget-by-function",
  "general-budget-by-economic-class",
  "general-budget-basic",
  "three-public-expenses",
  "government-fund",
  "state-capital",
  "procurement",
  "department-performance",
  "project-performance",
];

type Check = (value: unknown, path: string) => readonly string[];

/** Keys in this order; those that end in `?` may be left out, none may be added. */
function object(
  value: unknown,
  path: string,
  fields: Readonly<Record<string, Check>>
): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [`${path} is no object`];
  }
  const entries = new Map(Object.entries(value));
  const wanted = Object.entries(fields).filter(
    ([key]) => !key.endsWith("?") || entries.has(key.slice(0, -1))
  );
  const names = wanted.map(([key]) => key.replace("?", ""));
  const order = [...entries.keys()];
  return [
    ...(order.join() === names.join() ? [] : [`${path} has ${order.join()}, not ${names.join()}`]),
    ...wanted.flatMap(([key, check]) => {
      const name = key.replace("?", "");
      return check(entries.get(name), `${path}.${name}`);
    }),
  ];
}

function shape(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) => object(value, path, fields);
}

function listOf(check: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((entry: unknown, index) => check(entry, `${path}[${index}]`))
      : [`${path} is no array`];
}

function that(holds: (value: unknown) => boolean, what: string): Check {
  return (value, path) => (holds(value) ? [] : [`${path} is ${JSON.stringify(value)}, no ${what}`]);
}

function matching(pattern: RegExp): Check {
  return that((value) => typeof value === "string" && pattern.test(value), String(pattern));
}

function oneOf(...values: readonly string[]): Check {
  return that((value) => typeof value === "string" && values.includes(value), values.join("|"));
}

const text = that((value) => typeof value === "string" && value !== "", "text");
const truth = that((value) => typeof value === "boolean", "truth value");
const wholeNumber = that((value) => Number.isSafeInteger(value) && Number(value) >= 0, "count");
const share = that((value) => typeof value === "number" && value >= 0 && value <= 1, "share");
const cellName = matching(/^[A-Z]+[1-9]\d*$/);
const amount = matching(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
