/* The smallest add-in: one function of the ribbon, which leaves its mark in A1. Tests call the rest of office.js here. */
Office.onReady(() => {
  document.body.dataset.ready = "yes";
});
Office.actions.associate("leaveMark", async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["marked"]];
    await context.sync();
  });
  event.completed();
});
