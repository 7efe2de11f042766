import {css} from 'lit';
import {alert} from './styles/alert.js';
import {body} from './styles/body.js';
import {colours} from './styles/colours.js';
import {controls} from './styles/controls.js';
import {end} from './styles/end.js';
import {forcedColors} from './styles/forced-colors.js';
import {frame} from './styles/frame.js';
import {picture} from './styles/picture.js';
import {print} from './styles/print.js';
import {summary} from './styles/summary.js';
import {text} from './styles/text.js';

/**
 * The look. A public property is read in one place. Where two rules are as specific, the later one
 * holds, so the media come last.
 *
 * @csspart article - Everything.
 * @csspart languages - The choice of language, where there is more than one.
 * @csspart heading - The title.
 * @csspart summary - The main message and what is known.
 * @csspart meta - Reading time and how the text was checked.
 * @csspart alert - The danger signs.
 * @csspart toolbar - Open all and Print.
 * @csspart section - A collapsible section.
 * @csspart section-heading - Its heading.
 * @csspart section-button - The button in the heading.
 * @csspart teaser - The line under the heading.
 * @csspart marker - The sign that turns when the section opens.
 * @csspart body - The text that opens.
 * @csspart figure - A picture with its caption.
 * @csspart sources - The list of sources.
 * @csspart footer - The closing line.
 * @cssprop {<family-name>} [--mbi-font-family=inherit] - Font of the text. Default: the page’s.
 * @cssprop {<family-name>} [--mbi-heading-font-family=inherit] - Font of headings. Default: that of
 *   the text.
 * @cssprop {<length>} [--mbi-font-size=max(1.0625em, 16px)] - Size of the text; `em` is that of the
 *   page around. All other sizes follow it.
 * @cssprop {<number>} [--mbi-line-height=1.55] - Line height of the text.
 * @cssprop {<length>} [--mbi-max-width=46em] - Greatest width of the article.
 * @cssprop {<color>} [--mbi-color-accent=light-dark(#005953, #80d5cc)] - Links, buttons, markers, the
 *   picture, steps, hover and the focus ring. Where it has less than 5:1 with the surface, it is
 *   shown darker or lighter, as far as that takes.
 * @cssprop {<color>} [--mbi-color-surface=light-dark(#fff, #161d1b)] - Background of the article.
 *   What is not set itself adapts to it, so a dark surface gets light text. May be `transparent`.
 * @cssprop {<color>} [--mbi-color-text=light-dark(oklch(0.27 0.015 190), oklch(0.95 0.015 190))] - Text
 *   and headings; mixed into muted text and borders. Default: near black, near white.
 * @cssprop {<color>} [--mbi-color-muted=color-mix(in oklab, var(--mbi-color-text) 82%, var(--mbi-color-surface))] -
 *   Quiet text: teasers, captions, sources, the closing line. Default: mixed from text and surface.
 * @cssprop {<color>} [--mbi-color-border=color-mix(in oklab, var(--mbi-color-text) 18%, var(--mbi-color-surface))] -
 *   Hairlines. Default: mixed from text and surface.
 * @cssprop {<color>} [--mbi-color-alert=light-dark(#871c1e, #ffb5ae)] - Heading, sign and edge of the
 *   danger signs. Kept legible as the accent is.
 * @cssprop {<color>} [--mbi-color-alert-surface=color-mix(in oklab, oklch(from var(--mbi-color-alert) 0.5 0.16 h) 10%, var(--mbi-color-surface))] -
 *   Background of the danger signs. Default: mixed from alert and surface.
 * @cssprop {<color>} [--mbi-color-focus=var(--mbi-color-accent)] - Ring around what has the focus.
 *   Default: the accent.
 * @cssprop {<length>} [--mbi-space=1em] - Unit of white space.
 * @cssprop {<length>} [--mbi-padding=clamp(1.1em, 4.5cqi, 2em)] - Space between the edge of the
 *   background and the text. `0px` sets the text flush with that of the page. Default: grows with the
 *   width.
 * @cssprop {<length>} [--mbi-radius=0.75em] - Corner radius.
 * @cssprop {<time>} [--mbi-duration=0.15s] - How long the marker takes to turn and a section to fade
 *   in. No motion where the reader asks for less.
 */
export const styles = css`
  ${frame}
  ${colours}
  ${text}
  ${summary}
  ${alert}
  ${controls}
  ${body}
  ${picture}
  ${end}
  ${forcedColors}
  ${print}
`;
