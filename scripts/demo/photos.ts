/** Photos as customers of the demo take them: a broken article beside its label, an open box, a parcel. */
import { type SKRSContext2D, createCanvas } from '@napi-rs/canvas';
import type { Photographed } from '../../backend/demo/stories/photographed.ts';
import { bareJpeg } from '../../domain/photo/jpeg.ts';
import { type Dice, diceOf } from './dice.ts';

const [WIDE, HIGH] = [1_200, 900];

/** As a workstation keeps it: a JPEG of pixels and nothing else. */
export async function photographedScene({ scene, number, file }: Photographed): Promise<Uint8Array> {
  const canvas = createCanvas(WIDE, HIGH);
  const ink = canvas.getContext('2d');
  const dice = diceOf(file);
  table(ink, dice);
  scenes[scene](ink, dice, number);
  shade(ink);
  const kept = bareJpeg(await canvas.encode('jpeg', 72));
  if (!kept) throw new Error(`not a photo: ${file}`);
  return kept.bytes;
}

type Draw = (ink: SKRSContext2D, dice: Dice, number: string) => void;

const scenes: Record<Photographed['scene'], Draw> = {
  broken: (ink, dice, number) => {
    box(ink, 90, 120, 560, 420);
    for (let shard = 0; shard < 16; shard += 1) piece(ink, dice);
    label(ink, 720, 150, number);
  },
  content: (ink, dice) => {
    box(ink, 200, 110, 800, 640);
    paper(ink, dice, 260, 170, 680, 520);
    ink.fillStyle = '#31556b';
    ink.fillRect(330, 260, 230, 310);
    ink.fillStyle = '#d8c8a8';
    ink.fillRect(352, 300, 186, 80);
  },
  parcel: (ink, _dice, number) => {
    box(ink, 170, 130, 860, 620);
    ink.fillStyle = 'rgb(214 196 150 / 80%)';
    ink.fillRect(170, 410, 860, 70);
    label(ink, 420, 220, number);
  },
};

function table(ink: SKRSContext2D, dice: Dice): void {
  ink.fillStyle = '#8a7158';
  ink.fillRect(0, 0, WIDE, HIGH);
  for (let plank = 0; plank < 60; plank += 1) {
    ink.fillStyle = `rgb(${90 + dice.between(0, 60)} ${70 + dice.between(0, 40)} 50 / 18%)`;
    ink.fillRect(0, plank * 15 + dice.between(0, 6), WIDE, dice.between(2, 9));
  }
}

function box(ink: SKRSContext2D, x: number, y: number, wide: number, high: number): void {
  ink.fillStyle = 'rgb(0 0 0 / 30%)';
  ink.fillRect(x + 16, y + 18, wide, high);
  ink.fillStyle = '#b98f5e';
  ink.fillRect(x, y, wide, high);
  ink.fillStyle = '#a57c4d';
  ink.fillRect(x + 26, y + 26, wide - 52, high - 52);
}

function paper(ink: SKRSContext2D, dice: Dice, x: number, y: number, wide: number, high: number): void {
  for (let scrap = 0; scrap < 90; scrap += 1) {
    ink.fillStyle = `rgb(${200 + dice.between(0, 40)} ${180 + dice.between(0, 40)} ${140 + dice.between(0, 40)})`;
    ink.beginPath();
    ink.ellipse(x + dice.between(0, wide), y + dice.between(0, high), 46, 18, dice.between(0, 300) / 100, 0, 7);
    ink.fill();
  }
}

function piece(ink: SKRSContext2D, dice: Dice): void {
  const [x, y] = [190 + dice.between(0, 360), 220 + dice.between(0, 250)];
  ink.beginPath();
  for (let corner = 0; corner < 5; corner += 1) {
    const turn = corner * 1.256 + dice.between(0, 40) / 100;
    const away = dice.between(22, 74);
    ink.lineTo(x + away * Math.cos(turn), y + away * Math.sin(turn));
  }
  ink.closePath();
  ink.fillStyle = dice.pick(['#e9e4da', '#d9d2c4', '#c9463d', '#f2eee6', '#b8b0a2']);
  ink.fill();
  ink.strokeStyle = 'rgb(60 50 40 / 60%)';
  ink.lineWidth = 2;
  ink.stroke();
}

function label(ink: SKRSContext2D, x: number, y: number, number: string): void {
  ink.fillStyle = '#fbfaf6';
  ink.fillRect(x, y, 400, 270);
  ink.fillStyle = '#ffcb05';
  ink.fillRect(x, y, 400, 44);
  ink.fillStyle = '#14233c';
  ink.font = 'bold 26px sans-serif';
  ink.fillText('COLISSIMO', x + 18, y + 31);
  ink.font = '20px sans-serif';
  ink.fillText('N° de colis', x + 18, y + 78);
  ink.font = 'bold 36px sans-serif';
  ink.fillText(`${number.slice(0, 2)} ${number.slice(2, 7)} ${number.slice(7)}`, x + 18, y + 118);
  for (const [nth, sign] of [...number, ...number].entries()) {
    ink.fillRect(x + 18 + nth * 14, y + 146, 2 + (sign.charCodeAt(0) % 4) * 2, 96);
  }
}

/** A lamp on the left. */
function shade(ink: SKRSContext2D): void {
  const light = ink.createRadialGradient(320, 220, 120, 560, 460, 900);
  light.addColorStop(0, 'rgb(255 250 235 / 16%)');
  light.addColorStop(1, 'rgb(20 12 4 / 42%)');
  ink.fillStyle = light;
  ink.fillRect(0, 0, WIDE, HIGH);
}
