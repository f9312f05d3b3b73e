/** Where the reader was in the list, for coming back to it. */

export interface Place {
  shown: number;
  scroll: number;
  /** Address of the hit that was followed. */
  followed: string | null;
}

export function keepPlace(search: string, place: Place): void {
  try {
    sessionStorage.setItem(`search-place${search}`, JSON.stringify(place));
  } catch {
    // Without storage the list is found at its beginning.
  }
}

/** Only for who comes back; who follows a link to the same query begins at the beginning. */
export function placeToReturnTo(search: string): Place | null {
  const [navigation] = performance.getEntriesByType('navigation');
  const returned =
    navigation instanceof PerformanceNavigationTiming &&
    ['back_forward', 'reload'].includes(navigation.type);
  if (!returned) return null;
  try {
    return JSON.parse(sessionStorage.getItem(`search-place${search}`) ?? 'null') as Place | null;
  } catch {
    return null;
  }
}
