/** Decides whether the values of a policy are whole numbers within limits; whatever else a policy holds is its own to judge. */
export type PolicyLimits = readonly [min: number, max: number];

/** What is wrong with the values of a content, one sentence each; a name that has no limits is unknown. */
export function limitFaults(
  content: Readonly<Record<string, unknown>>,
  limits: Readonly<Record<string, PolicyLimits>>,
): string[] {
  return Object.entries(content).flatMap(([key, value]) => {
    const limit = Object.hasOwn(limits, key) ? limits[key] : undefined;
    return limit ? numberFault(key, value, limit) : [`${key}: unknown; known are ${Object.keys(limits).join(', ')}`];
  });
}

/** What is wrong with one value. */
export function numberFault(key: string, value: unknown, [min, max]: PolicyLimits): string[] {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max
    ? []
    : [`${key}: a whole number from ${min} to ${max}`];
}
