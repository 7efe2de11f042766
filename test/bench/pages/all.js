// @ts-check
import {carbon} from './carbon.js';
import {fluent} from './fluent.js';
import {govuk} from './govuk.js';
import {limit} from './limit.js';
import {native} from './native.js';
import {ours, oursPrerendered, oursStatic} from './ours.js';
import {shoelace} from './shoelace.js';
import {spectrum} from './spectrum.js';
import {webAwesomeAccordion, webAwesomeDetails} from './web-awesome.js';

/** Every page that can be measured, in the order of the tables. */
export const allPages = [
  limit,
  ours,
  oursPrerendered,
  oursStatic,
  native,
  govuk,
  webAwesomeAccordion,
  webAwesomeDetails,
  shoelace,
  carbon,
  spectrum,
  fluent,
];
