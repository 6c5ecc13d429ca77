/** A link to somewhere else that tells that place nothing. */
export function Link({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      <bdi>{text}</bdi>
    </a>
  );
}
