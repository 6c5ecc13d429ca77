import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/suppliers/suppliers.css';
import { App } from './app.tsx';
import { openPackaged } from './database.ts';

const root = document.getElementById('app');
if (root !== null) render(<App openDatabase={openPackaged} />, root);
