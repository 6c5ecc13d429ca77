import type { PopupAnswer } from '../lib/messages.ts';
import { recommendationsForUser } from '../lib/risk/recommendations.ts';
import { RecommendationCard } from './recommendation-card.tsx';
import { useWords } from './words-context.ts';

/** What MPs recommended that fits the findings: the first in full, the others one click away. */
export function Recommended({ answer }: { answer: PopupAnswer }) {
  const { assessment, recommendations, status, userRole } = answer;
  const words = useWords();
  const shown = recommendationsForUser(assessment.recommendations, userRole)
    .map(({ number }) => recommendations.find((each) => each.number === number))
    .filter((each) => each !== undefined);
  if (shown.length === 0) return null;
  const [first, ...others] = shown.map((recommendation) => (
    <RecommendationCard key={recommendation.number} {...{ recommendation, status, userRole }} />
  ));
  return (
    <section aria-labelledby="recommended">
      <h2 id="recommended">{words.say('recommended_heading')}</h2>
      <ul class="recommendations">{first}</ul>
      {others.length > 0 && (
        <details class="more">
          <summary>{words.say('more_recommendations', { n: others.length })}</summary>
          <ul class="recommendations">{others}</ul>
        </details>
      )}
    </section>
  );
}
