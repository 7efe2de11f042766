import 'menopause-backpain-info';
import 'menopause-backpain-info/en';
import 'menopause-backpain-info/es';
import {MenopauseBackpainInfo, SectionToggleEvent} from 'menopause-backpain-info/element';

const article: MenopauseBackpainInfo = document.createElement('menopause-backpain-info');
article.emergencyNumber = '112';
article.exclusive = true;
article.headingLevel = 3;
article.lang = 'en';
article.open = 'causes symptoms';
article.sections = 'causes';
article.theme = 'dark';
article.show();
article.show('causes');
article.hide();
article.hide('causes');
article.toggle('causes');
article.print();

article.addEventListener('mbi-section-toggle', (event) => {
  const section: string = event.section;
  const open: boolean = event.open;
  console.log(section, open, event.bubbles, event instanceof SectionToggleEvent);
});
document.addEventListener('mbi-section-toggle', (event) => {
  if (event instanceof SectionToggleEvent) console.log(event.section);
});
document.querySelector('menopause-backpain-info')!.show('causes');
article.updateComplete.then((done: boolean) => console.log(done));

class OwnArticle extends MenopauseBackpainInfo {
  override print(): void {
    this.show();
    super.print();
  }
}
customElements.define('own-article', OwnArticle);
