import {visit} from 'unist-util-visit';

/** No image: it would make a network request, which the element promises not to do. */
export function images({file, tree}) {
  visit(tree, ['image', 'imageReference'], ({alt, position}) => {
    const place = position.start;
    if (!alt?.trim()) {
      file.message('Image without text alternative. Say between the brackets what it shows.', {
        place,
      });
    }
    file.message('Image that makes a network request. Draw a chart instead.', {place});
  });
}
