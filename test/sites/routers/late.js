import {MenopauseBackpainInfo} from 'menopause-backpain-info/element';

customElements.define('menopause-backpain-info', MenopauseBackpainInfo);
const element = new MenopauseBackpainInfo();
document.querySelector('#app').append(element);
element.show('treatment');
window.addArticle = () => import('menopause-backpain-info/en');
