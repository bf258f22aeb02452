export { collections } from 'pitcrew/content';
