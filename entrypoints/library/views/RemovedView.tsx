export default function RemovedView() {
  return null;
}
