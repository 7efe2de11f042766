import {visit} from 'unist-util-visit';

/** The article is Markdown throughout; comments too would reach nobody. */
export function rawHtml({file, tree}) {
  visit(tree, 'html', ({position}) => {
    file.message('Raw HTML. Write it in Markdown or remove it.', {place: position.start});
  });
}
