import {MenopauseBackpainInfo} from 'menopause-backpain-info/element';

console.log('app');
export {};
