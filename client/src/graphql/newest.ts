import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { finalize, map } from 'rxjs';

/** Questions under way that are alike, and what the newest of them that was answered got. */
interface Alike {
  underWay: number;
  newest?: { nth: number; answer: ApolloLink.Result };
}

/**
 * A page asks again because something changed: an answer that was under way before knows nothing of it. So a question that is alike never shares that
 * answer, and when it comes late it does not replace the newer one.
 */
export function newestAnswers(): ApolloLink {
  const questions = new Map<string, Alike>();
  let asked = 0;
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.QUERY) return forward(operation);
    asked += 1;
    const nth = asked;
    const key = JSON.stringify([operation.operationName, operation.variables]);
    const alike = questions.get(key) ?? { underWay: 0 };
    questions.set(key, alike);
    alike.underWay += 1;
    return forward(operation).pipe(
      map(answer => {
        if (!alike.newest || alike.newest.nth < nth) alike.newest = { nth, answer };
        return alike.newest.answer;
      }),
      finalize(() => {
        alike.underWay -= 1;
        if (alike.underWay === 0) questions.delete(key);
      }),
    );
  });
}
