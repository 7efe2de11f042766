// The browser compiles the templates, so it needs the compiler.
import '@angular/compiler';
import {
  type ApplicationRef,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import 'menopause-backpain-info';
import type {MenopauseBackpainInfo, SectionToggleEvent} from 'menopause-backpain-info/element';
import type {Values} from './app.js';

const values = signal<Values>({});

const hear = ({section, open}: SectionToggleEvent): void => {
  window.app.toggled.push(`${section} ${open ? 'opened' : 'closed'}`);
};

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <p id="beside">{{ values().beside }}</p>
      <menopause-backpain-info
        [attr.open]="values().open"
        [attr.sections]="values().sections"
        [attr.exclusive]="values().exclusive ? '' : null"
        [attr.heading-level]="values().headingLevel"
        [attr.theme]="values().theme"
        [attr.emergency-number]="values().emergencyNumber"
        [attr.lang]="values().lang"
        (mbi-section-toggle)="hear($event)"
      >
        @if (values().heading; as heading) {
          <span slot="heading">{{ heading }}</span>
        }
        @if (values().intro; as intro) {
          <p slot="intro">{{ intro }}</p>
        }
        @if (values().action; as action) {
          <p slot="action">
            <a href="/book">{{ action }}</a>
          </p>
        }
        @if (values().reviewer; as reviewer) {
          <span slot="reviewer">{{ reviewer }}</span>
        }
        <p id="fallback">This article needs JavaScript.</p>
      </menopause-backpain-info>
    </main>
  `,
})
class ByAttribute {
  readonly values = values;
  readonly hear = hear;
}

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <p id="beside">{{ values().beside }}</p>
      <menopause-backpain-info
        #article
        [open]="values().open"
        [sections]="values().sections"
        [exclusive]="values().exclusive"
        [headingLevel]="values().headingLevel"
        [theme]="values().theme"
        [emergencyNumber]="values().emergencyNumber"
        [lang]="values().lang"
        (mbi-section-toggle)="hear($event); keep(article)"
      />
    </main>
  `,
})
class ByProperty {
  readonly values = values;
  readonly hear = hear;

  keep({open}: MenopauseBackpainInfo): void {
    values.update((old) => ({...old, open}));
  }
}

let angular: ApplicationRef;

window.app = {
  toggled: [],
  async mount(binding, initial) {
    values.set(initial);
    // Angular removes the host together with the app.
    document.body.append(Object.assign(document.createElement('div'), {id: 'app'}));
    angular = await bootstrapApplication(binding === 'attributes' ? ByAttribute : ByProperty, {
      providers: [provideZonelessChangeDetection()],
    });
  },
  async set(changes) {
    values.update((old) => ({...old, ...changes}));
    await angular.whenStable();
  },
  unmount: () => angular.destroy(),
};
