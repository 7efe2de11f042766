import {MenopauseBackpainInfo} from 'menopause-backpain-info/element';

console.log(MenopauseBackpainInfo.name);
