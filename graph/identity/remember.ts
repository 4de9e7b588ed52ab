const MOST_REMEMBERED = 20_000;

/** `compute` with its latest answers kept; for pure functions of a text that are asked again and again. */
export function remember<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

/** The same for functions of an object that never changes; forgotten with it. */
export function rememberOf<Subject extends object, Answer>(
  compute: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known.answer;
    const answer = compute(subject);
    answers.set(subject, { answer });
    return answer;
  };
}

const MOST_PAIRS = 30_000;
const NONE = Symbol("none");

/** The same for functions of two texts. */
export function rememberPairs<Answer>(
  compute: (a: string, b: string) => Answer | undefined,
): (a: string, b: string) => Answer | undefined {
  const answers = new Map<string, Map<string, Answer | typeof NONE>>();
  let size = 0;
  return (a, b) => {
    const known = answers.get(a)?.get(b);
    if (known !== undefined) return known === NONE ? undefined : known;
    const answer = compute(a, b);
    if (size >= MOST_PAIRS) {
      answers.clear();
      size = 0;
    }
    const others = answers.get(a) ?? new Map();
    answers.set(a, others.set(b, answer ?? NONE));
    size += 1;
    return answer;
  };
}
