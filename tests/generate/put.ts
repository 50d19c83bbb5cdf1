/**
 * Puts rows into the tables of the database. Runs in a page of the extension, once the background has
 * made the database; so it has to make do with what stands in here.
 */
export async function put(tables: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const opening = indexedDB.open('offprint');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  const transaction = opening.result.transaction(Object.keys(tables), 'readwrite');
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) transaction.objectStore(table).put(row);
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  opening.result.close();
}
