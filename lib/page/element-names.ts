// The properties are several times as fast as `getAttribute`. But the class of an SVG element is an object, and a form whose
// field is called `id` or `className` gives that field instead.

/** An element's class attribute; `''` for none. */
export function classOf(element: Element): string {
  const { className } = element as { className: unknown };
  return typeof className === 'string' ? className : attributeOf(element, 'class');
}

/** An element's id; `''` for none. */
export function idOf(element: Element): string {
  const { id } = element as { id: unknown };
  return typeof id === 'string' ? id : attributeOf(element, 'id');
}

const attributeOf = (element: Element, name: string): string =>
  typeof element.getAttribute === 'function' ? (element.getAttribute(name) ?? '') : '';
