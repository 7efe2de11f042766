import {css} from 'lit';

/**
 * Colours that belong together are mixed, in one place, from four: surface, text, accent and alert. They are
 * on the article, so that a browser does not compute them while it is far from view.
 */
export const colours = css`
  [part='article'] {
    --_surface: var(--mbi-color-surface, light-dark(#fff, #161d1b));
    /* What is behind the text: of a transparent surface, the page's canvas. */
    --_ground: color(from color-mix(in xyz, var(--_surface) 99%, Canvas) xyz x y z / 1);

    /* A colour that carries text is taken towards black, on a dark ground towards white, as far as
       a contrast of 5:1 needs and no farther. To reckon with two luminances at once, that of the
       ground is mixed in as alpha. */
    --_ground-luminance: color(from var(--_ground) xyz 0 0 0 / y);
    --_ground-y: (2 * alpha - 1);
    --_end: clamp(0, (0.18 - var(--_ground-y)) * 1000, 1);
    --_r: clamp(0, 2 * alpha * r, 1);
    --_g: clamp(0, 2 * alpha * g, 1);
    --_b: clamp(0, 2 * alpha * b, 1);
    --_y: (0.2126 * var(--_r) + 0.7152 * var(--_g) + 0.0722 * var(--_b));
    --_way: clamp(
      0,
      (var(--_y) + 0.05 - (var(--_ground-y) + 0.05) * (0.2 + 4.8 * var(--_end))) /
        (var(--_y) - var(--_end)),
      1
    );
    --_legible: srgb-linear calc(var(--_r) + (var(--_end) - var(--_r)) * var(--_way))
      calc(var(--_g) + (var(--_end) - var(--_g)) * var(--_way))
      calc(var(--_b) + (var(--_end) - var(--_b)) * var(--_way)) / 1;

    --_text: var(
      --mbi-color-text,
      oklch(from var(--_ground) clamp(0.27, (0.62 - l) * 1000, 0.95) 0.015 190)
    );
    --_accent: color(
      from
        color-mix(
          in srgb-linear,
          var(--mbi-color-accent, light-dark(#005953, #80d5cc)),
          var(--_ground-luminance)
        )
        var(--_legible)
    );
    --_alert: color(
      from
        color-mix(
          in srgb-linear,
          var(--mbi-color-alert, light-dark(#871c1e, #ffb5ae)),
          var(--_ground-luminance)
        )
        var(--_legible)
    );
    --_muted: var(--mbi-color-muted, color-mix(in oklab, var(--_text) 82%, var(--_surface)));
    --_border: var(--mbi-color-border, color-mix(in oklab, var(--_text) 18%, var(--_surface)));
    --_focus: var(--mbi-color-focus, var(--_accent));
    --_hover: color-mix(in oklab, var(--_accent) 6%, var(--_surface));
    --_alert-surface: var(
      --mbi-color-alert-surface,
      color-mix(in oklab, oklch(from var(--_alert) 0.5 0.16 h) 10%, var(--_surface))
    );

    color: var(--_text);
  }

  [data-theme='light'] {
    color-scheme: light;
  }

  [data-theme='dark'] {
    color-scheme: dark;
  }
`;
